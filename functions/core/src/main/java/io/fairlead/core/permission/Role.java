package io.fairlead.core.permission;

/**
 * A role: who may take it, and what it may do then.
 *
 * @param name what follows the installation's prefix
 */
public record Role(String name, Trust trust, Permissions permissions) {
    /** The same with the values of an installation in place of the placeholders. */
    public Role filled(PlaceholderValues known) {
        return new Role(name, trust.filled(known), permissions.filled(known));
    }
}
