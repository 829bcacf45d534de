package io.fairlead.core.errors;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What a service says, mapped to what it means: an ordered table, the most specific rule first. Extending a table puts the
 * new rules in front of the old ones.
 */
public final class ErrorRules {
    /**
     * What a service said.
     *
     * @param code the service's own code, empty when it gives none
     */
    public record Answer(int status, String code, String message) {}

    /** What that means, and how to mend it. */
    public record Verdict(Category category, String fix) {}

    /**
     * Which answers a row is about.
     *
     * @param first lowest status; 0 when the status does not matter
     * @param last highest status
     * @param codes any of these; empty when the code does not matter
     * @param words that the message contains, whatever their case; empty when it does not matter
     */
    public record Condition(int first, int last, List<String> codes, String words) {
        private static final Condition ANY = new Condition(0, 0, List.of(), "");

        private Condition status(int from, int to) {
            return new Condition(from, to, codes, words);
        }

        private Condition code(List<String> any) {
            return new Condition(first, last, any, words);
        }

        private Condition message(String part) {
            return new Condition(first, last, codes, part);
        }

        boolean matches(Answer answer) {
            return (first == 0 || (answer.status() >= first && answer.status() <= last))
                    && (codes.isEmpty() || codes.contains(answer.code()))
                    && answer.message().toLowerCase(Locale.ROOT).contains(words.toLowerCase(Locale.ROOT));
        }
    }

    /** One line of the table. */
    public record Row(Condition when, Verdict verdict) {}

    private static final Verdict UNKNOWN = new Verdict(
            Category.BUG, "look at the answer above; if it is Confluent's or AWS's fault, run again, else report it");

    private final List<Row> rows;
    private final Optional<ErrorRules> base;

    private ErrorRules(List<Row> rows, Optional<ErrorRules> base) {
        this.rows = rows;
        this.base = base;
    }

    /** An empty table. */
    public static Builder table() {
        return new Builder(Optional.empty());
    }

    /** A table whose rules come before the ones of this table. */
    public Builder extend() {
        return new Builder(Optional.of(this));
    }

    /** What the answer means: the first row that is about it, here or in the table that this one extends. */
    public Verdict judge(Answer answer) {
        return rows.stream()
                .filter(row -> row.when.matches(answer))
                .findFirst()
                .map(Row::verdict)
                .or(() -> base.map(further -> further.judge(answer)))
                .orElse(UNKNOWN);
    }

    /** The rows of this table alone, in the order in which they are tried. */
    public List<Row> rows() {
        return rows;
    }

    /** The table that this one extends. */
    public Optional<ErrorRules> base() {
        return base;
    }

    /** Collects rules in the order in which they are tried. */
    public static final class Builder {
        private final Optional<ErrorRules> base;
        private final List<Row> rows = new ArrayList<>();
        private Condition condition = Condition.ANY;

        private Builder(Optional<ErrorRules> base) {
            this.base = base;
        }

        /** Begins a rule for answers of this status. */
        public Builder on(int status) {
            return between(status, status);
        }

        /** Begins a rule for answers of these statuses, both included. */
        public Builder between(int first, int last) {
            condition = Condition.ANY.status(first, last);
            return this;
        }

        /** Begins a rule for answers with one of these codes. */
        public Builder onCode(String... codes) {
            condition = Condition.ANY.code(List.of(codes));
            return this;
        }

        /** Narrows the rule to messages that contain the words, whatever their case. */
        public Builder whereMessage(String words) {
            condition = condition.message(words);
            return this;
        }

        /** Narrows the rule to one code. */
        public Builder whereCode(String code) {
            condition = condition.code(List.of(code));
            return this;
        }

        /** Ends the rule, unless {@link #fix} follows. */
        public Builder is(Category meaning) {
            rows.add(new Row(condition, new Verdict(meaning, "")));
            return this;
        }

        /** Says how to mend what the rule before means. */
        public Builder fix(String how) {
            var last = rows.removeLast();
            rows.add(new Row(last.when, new Verdict(last.verdict.category(), how)));
            return this;
        }

        public ErrorRules build() {
            return new ErrorRules(List.copyOf(rows), base);
        }
    }
}
