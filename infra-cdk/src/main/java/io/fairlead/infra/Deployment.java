package io.fairlead.infra;

import io.fairlead.core.permission.Placeholder;
import io.fairlead.core.permission.PlaceholderValues;
import io.fairlead.infra.config.Config;
import io.fairlead.infra.function.Packages;
import io.fairlead.installation.Installation;
import io.fairlead.installation.References;
import io.fairlead.installation.Roles;

/** What stacks of one installation have in common: the wiring, the account it is for, and the code. */
public record Deployment(Config config, Installation installation, References references, Packages packages) {

    public static Deployment of(Config config, Packages packages) {
        return new Deployment(
                config,
                Installation.of(config.prefix(), config.networkNames()),
                new References(partition(config.region()), config.region(), config.account()),
                packages);
    }

    /**
     * Everybody's roles.
     *
     * @param keyId of the key that encrypts
     */
    public Roles roles(String keyId) {
        return roles(PlaceholderValues.none().with(Placeholder.Key, keyId));
    }

    /** Everybody's roles, as far as a stack knows the values in them. */
    public Roles roles(PlaceholderValues known) {
        return Roles.of(installation.names(), references, known);
    }

    /** The page "Partitions" of AWS's fault isolation whitepaper has more; these are those with regions that anybody can open. */
    private static String partition(String region) {
        if (region.startsWith("cn-")) {
            return "aws-cn";
        }
        return region.startsWith("us-gov-") ? "aws-us-gov" : "aws";
    }
}
