package io.fairlead.control.role;

import io.fairlead.core.resource.Ref;

/**
 * What a document asks of a role binding.
 *
 * @param account by name
 */
public record RoleBindingSpec(String account, String role, Grant on) {
    Ref ref() {
        return new Ref("role-binding", account + '/' + role + '/' + on.label());
    }
}
