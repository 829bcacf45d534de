package io.fairlead.local.confluent.organization;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Confluent resource names: {@code crn://confluent.cloud/organization=.../environment=.../...}. */
public record Crn(Map<String, String> segments) {
    private static final String START = "crn://confluent.cloud/";

    /** Empty when the text is no such name. */
    public static Optional<Crn> parse(String text) {
        if (!text.startsWith("crn://") || text.indexOf('/', 6) < 0) {
            return Optional.empty();
        }
        var segments = new LinkedHashMap<String, String>();
        for (var segment : text.substring(text.indexOf('/', 6) + 1).split("/", -1)) {
            var equals = segment.indexOf('=');
            if (equals <= 0) {
                return Optional.empty();
            }
            segments.put(segment.substring(0, equals), segment.substring(equals + 1));
        }
        return Optional.of(new Crn(segments));
    }

    /** A name of alternating kinds and ids. */
    public static Crn of(String... kindsAndIds) {
        var segments = new LinkedHashMap<String, String>();
        for (var i = 0; i < kindsAndIds.length; i += 2) {
            segments.put(kindsAndIds[i], kindsAndIds[i + 1]);
        }
        return new Crn(segments);
    }

    /** This name continued. */
    public Crn and(String kind, String id) {
        var longer = new LinkedHashMap<>(segments);
        longer.put(kind, id);
        return new Crn(longer);
    }

    /** What follows {@code parent} in this name; empty when it is not below it. */
    public Optional<Map<String, String>> below(Crn parent) {
        var rest = new LinkedHashMap<>(segments);
        for (var segment : parent.segments.entrySet()) {
            if (!segment.getValue().equals(rest.remove(segment.getKey()))) {
                return Optional.empty();
            }
        }
        return Optional.of(rest);
    }

    @Override
    public String toString() {
        var text = new StringBuilder(START);
        segments.forEach((kind, id) -> text.append(text.length() == START.length() ? "" : "/")
                .append(kind)
                .append('=')
                .append(id));
        return text.toString();
    }
}
