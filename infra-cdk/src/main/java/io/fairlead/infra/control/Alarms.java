package io.fairlead.infra.control;

import io.fairlead.installation.References;
import java.util.Map;
import java.util.TreeMap;

/** Lets the alarms of this account tell people. */
final class Alarms {
    private Alarms() {}

    static Map<String, Object> statement(String topic, References references) {
        return new TreeMap<>(Map.of(
                "Sid",
                "ByAlarms",
                "Effect",
                "Allow",
                "Principal",
                Map.of("Service", "cloudwatch.amazonaws.com"),
                "Action",
                "sns:Publish",
                "Resource",
                topic,
                "Condition",
                condition(references)));
    }

    static Map<String, Object> condition(References references) {
        return Map.of(
                "StringEquals", Map.of("aws:SourceAccount", references.account()),
                "ArnLike",
                        Map.of(
                                "aws:SourceArn",
                                references.in("arn:${Partition}:cloudwatch:${Region}:${Account}:alarm:*")));
    }
}
