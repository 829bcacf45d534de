package io.fairlead.kafka.rest;

import static io.fairlead.aws.secrets.ClientSecretCalls.ofOurs;

import io.fairlead.core.permission.Permissions;

/** What {@link Keys} need in AWS. */
public final class KeyPermissions {
    public static final Permissions READ = Permissions.of(ofOurs("GetSecretValue"));

    private KeyPermissions() {}
}
