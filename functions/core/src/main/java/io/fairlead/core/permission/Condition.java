package io.fairlead.core.permission;

import java.util.List;
import java.util.Map;

/**
 * Under which circumstances a call is allowed.
 *
 * @param key of the request's context, e.g. {@code aws:ResourceTag/fairlead:topology}
 * @param values any of which will do
 */
public record Condition(Operator operator, String key, List<String> values) {
    /** How values are compared. */
    public enum Operator {
        StringEquals("StringEquals"),
        StringLike("StringLike"),
        ArnLike("ArnLike"),
        /** {@code false}: the key must be there. */
        Null("Null"),
        Bool("Bool"),
        /** Every value of the key must be among ours; true without any. */
        ForAllValuesStringEquals("ForAllValues:StringEquals");

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

    public static Condition equal(String key, String... values) {
        return new Condition(Operator.StringEquals, key, List.of(values));
    }

    public static Condition like(String key, String... patterns) {
        return new Condition(Operator.StringLike, key, List.of(patterns));
    }

    public static Condition arnLike(String key, String... patterns) {
        return new Condition(Operator.ArnLike, key, List.of(patterns));
    }

    /** That the request has nothing but these values of the key. */
    public static Condition only(String key, String... values) {
        return new Condition(Operator.ForAllValuesStringEquals, key, List.of(values));
    }

    /** That the request or resource has the key at all. */
    public static Condition present(String key) {
        return new Condition(Operator.Null, key, List.of("false"));
    }

    Condition filled(Map<Placeholder, String> installation) {
        return new Condition(
                operator,
                key,
                values.stream()
                        .map(value -> Placeholder.fill(value, installation))
                        .toList());
    }
}
