package io.fairlead.core.errors;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;

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

    private record Rule(Predicate<Answer> matches, Verdict verdict) {}

    private static final Verdict UNKNOWN = new Verdict(
            Category.BUG, "look at the answer above; if it is Confluent's or AWS's fault, run again, else report it");

    private final List<Rule> rules;

    private ErrorRules(List<Rule> rules) {
        this.rules = rules;
    }

    /** An empty table. */
    public static Builder table() {
        return new Builder(List.of());
    }

    /** A table whose rules come before the ones of this table. */
    public Builder extend() {
        return new Builder(rules);
    }

    public Verdict judge(Answer answer) {
        return rules.stream()
                .filter(rule -> rule.matches.test(answer))
                .findFirst()
                .map(Rule::verdict)
                .orElse(UNKNOWN);
    }

    /** Collects rules in the order in which they are tried. */
    public static final class Builder {
        private final List<Rule> inherited;
        private final List<Rule> rules = new ArrayList<>();
        private Predicate<Answer> condition = answer -> true;
        private Optional<Category> category = Optional.empty();

        private Builder(List<Rule> inherited) {
            this.inherited = inherited;
        }

        /** Begins a rule for answers of this status. */
        public Builder on(int status) {
            return begin(answer -> answer.status() == status);
        }

        /** Begins a rule for answers of these statuses, both included. */
        public Builder between(int first, int last) {
            return begin(answer -> answer.status() >= first && answer.status() <= last);
        }

        /** Begins a rule for answers with one of these codes. */
        public Builder onCode(String... codes) {
            var known = List.of(codes);
            return begin(answer -> known.contains(answer.code()));
        }

        /** Narrows the rule to messages that contain the words, whatever their case. */
        public Builder whereMessage(String words) {
            var wanted = words.toLowerCase(Locale.ROOT);
            condition = condition.and(
                    answer -> answer.message().toLowerCase(Locale.ROOT).contains(wanted));
            return this;
        }

        /** Narrows the rule to one code. */
        public Builder whereCode(String code) {
            condition = condition.and(answer -> answer.code().equals(code));
            return this;
        }

        /** Ends the rule, unless {@link #fix} follows. */
        public Builder is(Category meaning) {
            rules.add(new Rule(condition, new Verdict(meaning, "")));
            category = Optional.of(meaning);
            return this;
        }

        /** Says how to mend what the rule before means. */
        public Builder fix(String how) {
            var last = rules.removeLast();
            rules.add(new Rule(last.matches, new Verdict(category.orElseThrow(), how)));
            return this;
        }

        public ErrorRules build() {
            var all = new ArrayList<>(rules);
            all.addAll(inherited);
            return new ErrorRules(List.copyOf(all));
        }

        private Builder begin(Predicate<Answer> first) {
            condition = first;
            category = Optional.empty();
            return this;
        }
    }
}
