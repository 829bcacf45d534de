package io.fairlead.local.permission;

import io.fairlead.core.permission.AwsCall;
import io.fairlead.core.permission.Role;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Somebody with a role in a world.
 *
 * @param role what roles of this sort are called, in whatever network they are
 * @param grants what it allows, without what AWS does behind it
 */
record Grantee(String role, List<Grant> grants) {
    /** A call as it is declared, and as it is in this world. */
    record Grant(AwsCall declared, AwsCall here) {}

    static Grantee of(String name, Role declared, Role here) {
        var calls = declared.permissions().calls();
        var filled = here.permissions().calls();
        return new Grantee(
                name,
                IntStream.range(0, calls.size())
                        .mapToObj(number -> new Grant(calls.get(number), filled.get(number)))
                        .toList());
    }

    /** What allows it, as it is declared. */
    List<AwsCall> allowing(NeededPermission needed) {
        return grants.stream()
                .filter(grant -> PolicyMatch.allows(grant.here(), needed))
                .map(Grant::declared)
                .toList();
    }

    String refusal(NeededPermission needed) {
        var similar = grants.stream()
                .map(Grant::here)
                .filter(call -> call.action().equals(needed.action()))
                .toList();
        return role + " needs " + needed
                + (similar.isEmpty() ? ", which it has not declared" : ", but has only declared " + similar)
                + "; declare it in the *Permissions beside the operation that makes the call, or do without it";
    }
}
