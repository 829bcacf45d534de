package io.fairlead.infra;

import io.fairlead.infra.config.Config;

/** Names that stacks share without referring to one another. All begin with the prefix, so that installations do not collide. */
public record Names(String prefix) {
    public static Names of(Config config) {
        return new Names(config.prefix());
    }

    /** E.g. {@code fairlead-foundation}. */
    public String of(String what) {
        return prefix + "-" + what;
    }
}
