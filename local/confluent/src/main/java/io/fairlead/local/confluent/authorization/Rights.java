package io.fairlead.local.confluent.authorization;

import io.fairlead.local.confluent.organization.Acl;
import io.fairlead.local.confluent.organization.KafkaCluster;
import io.fairlead.local.confluent.organization.Organization;
import io.fairlead.local.confluent.organization.RegistryCluster;
import io.fairlead.local.confluent.organization.RoleBinding;
import java.time.InstantSource;
import java.util.stream.Stream;

/**
 * Decides by role bindings that have propagated and by ACLs. Assumed: a removed role binding and a changed ACL count at once,
 * which is the hardest case for whoever takes things down in the wrong order.
 */
public final class Rights {
    private final Organization organization;
    private final InstantSource clock;
    private final Roles roles;

    public Rights(Organization organization, InstantSource clock) {
        this.organization = organization;
        this.clock = clock;
        this.roles = new Roles(organization);
    }

    /** Whether the account may do this on that cluster. The organization's first user may do everything. */
    public boolean allows(KafkaCluster cluster, String accountId, Operation operation, Target target) {
        if (accountId.equals(organization.adminId)) {
            return true;
        }
        if (bindings(accountId).anyMatch(binding -> roles.grants(binding, cluster, operation, target))) {
            return true;
        }
        return acls(cluster, accountId, "DENY").noneMatch(acl -> speaksOf(acl, operation, target))
                && acls(cluster, accountId, "ALLOW").anyMatch(acl -> speaksOf(acl, operation, target));
    }

    public boolean allows(RegistryCluster registry, String accountId, Operation operation, String subject) {
        return accountId.equals(organization.adminId)
                || bindings(accountId).anyMatch(binding -> roles.grants(binding, registry, operation, subject));
    }

    /** Whether the account has anything to do with that cluster at all. */
    public boolean knows(KafkaCluster cluster, String accountId) {
        return accountId.equals(organization.adminId)
                || allows(cluster, accountId, Operation.DESCRIBE, Target.CLUSTER)
                || bindings(accountId).anyMatch(binding -> binding.crnPattern.contains("/kafka=" + cluster.id + "/"))
                || acls(cluster, accountId, "ALLOW").findAny().isPresent();
    }

    private Stream<RoleBinding> bindings(String accountId) {
        var now = clock.instant();
        return organization
                .bindings
                .all()
                .filter(binding -> binding.principal.equals("User:" + accountId) && !now.isBefore(binding.effectiveAt));
    }

    private static Stream<Acl> acls(KafkaCluster cluster, String accountId, String permission) {
        return cluster.acls.stream()
                .filter(acl -> acl.permission().equals(permission)
                        && (acl.principal().equals("User:" + accountId)
                                || acl.principal().equals("User:*")));
    }

    private static boolean speaksOf(Acl acl, Operation operation, Target target) {
        return acl.covers(target.type(), target.name())
                && (acl.operation().equals("ALL") || operation.isImpliedBy(acl.operation()));
    }
}
