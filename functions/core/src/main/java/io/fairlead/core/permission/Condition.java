package io.fairlead.core.permission;

import java.util.List;

/**
 * Under which circumstances a call is allowed.
 *
 * @param key of the request's context, e.g. {@code aws:ResourceTag/fairlead:topology}
 * @param values any of which will do
 */
public record Condition(Operator operator, String key, List<String> values) {
    /** How values are compared. */
    public enum Operator {
        STRING_EQUALS("StringEquals"),
        STRING_LIKE("StringLike"),
        ARN_LIKE("ArnLike"),
        /** Also when the request does not have the key. */
        ARN_LIKE_IF_EXISTS("ArnLikeIfExists"),
        /** {@code true}: the request must not have the key; {@code false}: it must. */
        NULL("Null"),
        NUMERIC_AT_LEAST("NumericGreaterThanEquals"),
        /** Each value that the request has for the key must be among ours. */
        EACH_STRING_EQUALS("ForAllValues:StringEquals"),
        EACH_STRING_LIKE("ForAllValues:StringLike");

        private final String text;

        Operator(String text) {
            this.text = text;
        }

        /** As IAM writes it. */
        @Override
        public String toString() {
            return text;
        }
    }

    public Condition {
        values = List.copyOf(values);
        values.forEach(Placeholder::check);
    }

    public static Condition of(Operator operator, String key, String... values) {
        return new Condition(operator, key, List.of(values));
    }

    public static Condition equal(String key, String... values) {
        return of(Operator.STRING_EQUALS, key, values);
    }

    public static Condition like(String key, String... patterns) {
        return of(Operator.STRING_LIKE, key, patterns);
    }

    /** That the request has the key, whatever its value. */
    public static Condition present(String key) {
        return of(Operator.NULL, key, "false");
    }

    /** That the request does not have the key. */
    public static Condition absent(String key) {
        return of(Operator.NULL, key, "true");
    }

    Condition filled(PlaceholderValues known) {
        return new Condition(operator, key, known.fill(values));
    }
}
