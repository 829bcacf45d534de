package io.fairlead.infra.role;

import io.fairlead.core.permission.Admission;
import io.fairlead.core.permission.Condition;
import io.fairlead.core.permission.Permissions;
import io.fairlead.core.permission.Trust;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Policy documents as CloudFormation takes them. */
public final class Policies {
    private Policies() {}

    /** Allows these calls and no others. */
    public static Map<String, Object> allowing(Permissions permissions) {
        return document(permissions.statements().stream()
                .map(statement -> statement(
                        Map.of(
                                "Action", List.copyOf(statement.actions()),
                                "Resource", statement.resources()),
                        statement.conditions()))
                .toList());
    }

    /** Lets a service take a role. */
    static Map<String, Object> trusting(Trust trust) {
        return document(List.of(statement(
                Map.of("Action", List.of("sts:AssumeRole"), "Principal", Map.of("Service", trust.service())),
                trust.conditions())));
    }

    /** Lets services in, by a resource's own policy. */
    public static Map<String, Object> admitting(List<Admission> admissions) {
        return document(admissions.stream().map(Policies::statement).toList());
    }

    private static Map<String, Object> statement(Admission admission) {
        var call = admission.call();
        var fields = Map.of(
                "Action", List.of(call.action()),
                "Resource", call.resources(),
                "Principal", Map.of("Service", admission.trust().service()));
        return statement(fields, admission.trust().conditions());
    }

    private static Map<String, Object> statement(Map<String, Object> fields, List<Condition> conditions) {
        var statement = new TreeMap<String, Object>(fields);
        statement.put("Effect", "Allow");
        if (!conditions.isEmpty()) {
            statement.put("Condition", conditions(conditions));
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

    private static Map<String, Object> document(List<Map<String, Object>> statements) {
        var document = new LinkedHashMap<String, Object>();
        document.put("Version", "2012-10-17");
        document.put("Statement", statements);
        return document;
    }
}
