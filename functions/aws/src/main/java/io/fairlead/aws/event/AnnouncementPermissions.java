package io.fairlead.aws.event;

import io.fairlead.core.permission.AwsCall;
import io.fairlead.core.permission.Condition;
import io.fairlead.core.permission.Permissions;

/** What it needs in AWS to publish our events. */
public final class AnnouncementPermissions {
    public static final Permissions PUBLISH = Permissions.of(
            AwsCall.to("events:PutEvents", "arn:${Partition}:events:${Region}:${Account}:event-bus/${EventBus}")
                    .when(Condition.equal("events:source", EventBridgeAnnouncements.SOURCE)));

    private AnnouncementPermissions() {}
}
