package io.fairlead.local.confluent.authorization;

import io.fairlead.local.confluent.organization.Crn;
import io.fairlead.local.confluent.organization.KafkaCluster;
import io.fairlead.local.confluent.organization.Organization;
import io.fairlead.local.confluent.organization.RegistryCluster;
import io.fairlead.local.confluent.organization.RoleBinding;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What role bindings grant. The scope must have the role's own shape: CloudClusterAdmin is bound to
 * {@code .../cloud-cluster=lkc} and grants nothing with {@code /kafka=lkc} behind it; topic and group roles need that suffix.
 */
final class Roles {
    private static final Map<String, Set<Operation>> TOPIC_AND_GROUP_ROLES = Map.of(
            "ResourceOwner", EnumSet.allOf(Operation.class),
            "DeveloperRead", EnumSet.of(Operation.READ, Operation.DESCRIBE),
            "DeveloperWrite", EnumSet.of(Operation.WRITE, Operation.DESCRIBE),
            "DeveloperManage",
                    EnumSet.of(
                            Operation.CREATE,
                            Operation.DELETE,
                            Operation.ALTER,
                            Operation.DESCRIBE,
                            Operation.DESCRIBE_CONFIGS,
                            Operation.ALTER_CONFIGS));
    private static final Set<Operation> OPERATOR = EnumSet.of(Operation.DESCRIBE, Operation.DESCRIBE_CONFIGS);

    private final Organization organization;

    Roles(Organization organization) {
        this.organization = organization;
    }

    boolean grants(RoleBinding binding, KafkaCluster cluster, Operation operation, Target target) {
        var scope = Crn.parse(binding.crnPattern);
        if (scope.isEmpty()) {
            return false;
        }
        if (isAdmin(binding, scope.get(), cluster.environmentId())) {
            return true;
        }
        var below = scope.get().below(organization.crn(cluster));
        if (below.isEmpty()) {
            return false;
        }
        var rest = below.get();
        return switch (binding.role) {
            case "CloudClusterAdmin" -> rest.isEmpty();
            case "Operator" -> rest.isEmpty() && OPERATOR.contains(operation);
            default ->
                cluster.id.equals(rest.get("kafka"))
                        && covers(rest.get(target.type().toLowerCase(Locale.ROOT)), target.name())
                        && TOPIC_AND_GROUP_ROLES
                                .getOrDefault(binding.role, Set.of())
                                .contains(operation);
        };
    }

    boolean grants(RoleBinding binding, RegistryCluster registry, Operation operation, String subject) {
        var scope = Crn.parse(binding.crnPattern);
        return scope.isPresent()
                && (isAdmin(binding, scope.get(), registry.environment.id)
                        || (TOPIC_AND_GROUP_ROLES
                                        .getOrDefault(binding.role, Set.of())
                                        .contains(operation)
                                && scope.get()
                                        .below(organization.crn(registry))
                                        .filter(rest -> covers(rest.get("subject"), subject))
                                        .isPresent()));
    }

    private boolean isAdmin(RoleBinding binding, Crn scope, String environmentId) {
        return switch (binding.role) {
            case "OrganizationAdmin" -> scope.equals(organization.crn());
            case "EnvironmentAdmin" -> scope.equals(organization.environmentCrn(environmentId));
            default -> false;
        };
    }

    private static boolean covers(@Nullable String pattern, String name) {
        return pattern != null
                && (pattern.endsWith("*")
                        ? name.startsWith(pattern.substring(0, pattern.length() - 1))
                        : pattern.equals(name));
    }
}
