package io.fairlead.infra;

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
                References.of(config.region(), config.account()),
                packages);
    }

    /** Everybody's roles, where the key is of no interest. */
    public Roles roles() {
        return roles(PlaceholderValues.none());
    }

    /** Everybody's roles, as far as a stack knows the values in them. */
    public Roles roles(PlaceholderValues known) {
        return Roles.of(installation.names(), references, known);
    }
}
