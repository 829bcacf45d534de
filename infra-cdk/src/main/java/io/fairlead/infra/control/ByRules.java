package io.fairlead.infra.control;

import io.fairlead.installation.EventRule;
import io.fairlead.installation.References;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Lets EventBridge do something on behalf of our rules, and of nobody else's. */
final class ByRules {
    private ByRules() {}

    static Map<String, Object> statement(String action, String resource, List<EventRule> rules, References references) {
        return new TreeMap<>(Map.of(
                "Sid",
                "ByRules",
                "Effect",
                "Allow",
                "Principal",
                Map.of("Service", "events.amazonaws.com"),
                "Action",
                action,
                "Resource",
                resource,
                "Condition",
                condition(rules, references)));
    }

    static Map<String, Object> condition(List<EventRule> rules, References references) {
        return Map.of(
                "StringEquals", Map.of("aws:SourceAccount", references.account()),
                "ArnEquals",
                        Map.of(
                                "aws:SourceArn",
                                rules.stream()
                                        .map(rule -> references.in(rule.arn()))
                                        .toList()));
    }
}
