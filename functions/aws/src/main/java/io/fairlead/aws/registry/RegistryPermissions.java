package io.fairlead.aws.registry;

import io.fairlead.core.permission.AwsCall;
import io.fairlead.core.permission.Permissions;

/** What it needs in AWS to look up a network. */
public final class RegistryPermissions {
    public static final Permissions FIND = Permissions.of(AwsCall.toAll(
            "ssm:GetParameter",
            "documents name any of the registered networks",
            "arn:${Partition}:ssm:${Region}:${Account}:parameter/${Prefix}/networks/*"));

    private RegistryPermissions() {}
}
