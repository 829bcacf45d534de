package io.fairlead.infra.role;

import io.fairlead.core.permission.Admission;
import io.fairlead.core.permission.Condition;
import io.fairlead.core.permission.Permissions;
import io.fairlead.core.permission.Statement;
import io.fairlead.core.permission.Trust;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Policy documents as CloudFormation takes them. */
public final class Policies {
    private static final String ALLOW = "Allow";
    private static final String DENY = "Deny";

    private Policies() {}

    /** Allows these calls and no others. */
    static Map<String, Object> allowing(Permissions permissions) {
        return document(permissions.statements().stream().map(Policies::granted));
    }

    /** Lets a service take a role. */
    static Map<String, Object> trusting(Trust trust) {
        return document(Stream.of(statement(
                ALLOW,
                Map.of("Action", List.of("sts:AssumeRole"), "Principal", service(trust)),
                conditions(trust.conditions()))));
    }

    /** The policy of a resource. */
    public static Map<String, Object> document(Map<String, Object> first, List<Admission> admissions) {
        return document(Stream.concat(Stream.of(first), admissions.stream().flatMap(Policies::admitted)));
    }

    /** Leaves it to an account's own policies who may do what with a key. */
    public static Map<String, Object> administeredBy(String account) {
        return statement(
                ALLOW,
                Map.of("Action", List.of("kms:*"), "Resource", List.of("*"), "Principal", Map.of("AWS", account)),
                Map.of());
    }

    /** Refuses calls that are not encrypted on their way. */
    public static Map<String, Object> tlsOnly(String action, String... resources) {
        return statement(
                DENY,
                Map.of("Action", List.of(action), "Resource", List.of(resources), "Principal", Map.of("AWS", "*")),
                Map.of("Bool", Map.of("aws:SecureTransport", "false")));
    }

    private static Map<String, Object> granted(Statement declared) {
        return statement(
                ALLOW,
                Map.of("Action", List.copyOf(declared.actions()), "Resource", declared.resources()),
                conditions(declared.conditions()));
    }

    private static Stream<Map<String, Object>> admitted(Admission admission) {
        return new Permissions(admission.calls(), List.of())
                .statements().stream()
                        .map(declared -> statement(
                                ALLOW,
                                Map.of(
                                        "Action", List.copyOf(declared.actions()),
                                        "Resource", declared.resources(),
                                        "Principal", service(admission.trust())),
                                conditions(admission.trust().conditions())));
    }

    private static Map<String, String> service(Trust trust) {
        return Map.of("Service", trust.service());
    }

    /** Sorted: a template must not depend on the order of a hash. */
    private static Map<String, Object> statement(
            String effect, Map<String, Object> fields, Map<String, ? extends Map<String, ?>> conditions) {
        var statement = new TreeMap<>(fields);
        statement.put("Effect", effect);
        if (!conditions.isEmpty()) {
            statement.put("Condition", conditions);
        }
        return statement;
    }

    private static Map<String, Map<String, List<String>>> conditions(List<Condition> conditions) {
        var byOperator = new TreeMap<String, Map<String, List<String>>>();
        for (var condition : conditions) {
            byOperator
                    .computeIfAbsent(condition.operator().toString(), operator -> new TreeMap<>())
                    .put(condition.key(), condition.values());
        }
        return byOperator;
    }

    private static Map<String, Object> document(Stream<Map<String, Object>> statements) {
        var document = new LinkedHashMap<String, Object>();
        document.put("Version", "2012-10-17");
        document.put("Statement", statements.toList());
        return document;
    }
}
