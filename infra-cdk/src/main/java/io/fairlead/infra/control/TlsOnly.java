package io.fairlead.infra.control;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Refuses calls that are not encrypted on their way. */
final class TlsOnly {
    private TlsOnly() {}

    static Map<String, Object> document(String action, String... resources) {
        return Map.of("Version", "2012-10-17", "Statement", List.of(statement(action, resources)));
    }

    static Map<String, Object> statement(String action, String... resources) {
        return new TreeMap<>(Map.of(
                "Sid",
                "TlsOnly",
                "Effect",
                "Deny",
                "Principal",
                Map.of("AWS", "*"),
                "Action",
                action,
                "Resource",
                List.of(resources),
                "Condition",
                Map.of("Bool", Map.of("aws:SecureTransport", "false"))));
    }
}
