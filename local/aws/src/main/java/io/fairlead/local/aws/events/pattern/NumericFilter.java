package io.fairlead.local.aws.events.pattern;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;

/** {@code {"numeric": [">", 0, "<=", 5]}}: all comparisons must hold. */
record NumericFilter(List<Comparison> comparisons) implements Filter {
    private static final Map<String, IntPredicate> SIGNS = Map.of(
            "=", order -> order == 0,
            "<", order -> order < 0,
            "<=", order -> order <= 0,
            ">", order -> order > 0,
            ">=", order -> order >= 0);

    /** One half of a range. */
    record Comparison(IntPredicate holds, BigDecimal limit) {}

    static NumericFilter parse(JsonNode wanted) {
        if (!wanted.isArray() || wanted.isEmpty() || wanted.size() % 2 != 0 || wanted.size() > 4) {
            throw new InvalidPattern("Value of numeric must be an array of an operator and a number, or two of them");
        }
        var comparisons = new ArrayList<Comparison>();
        for (var i = 0; i < wanted.size(); i += 2) {
            var holds = SIGNS.get(wanted.get(i).asText());
            if (holds == null) {
                throw new InvalidPattern(
                        "Unrecognized numeric range operator: " + wanted.get(i).asText());
            }
            if (!wanted.get(i + 1).isNumber()) {
                throw new InvalidPattern("Value of " + wanted.get(i).asText() + " must be numeric");
            }
            comparisons.add(new Comparison(holds, wanted.get(i + 1).decimalValue()));
        }
        return new NumericFilter(comparisons);
    }

    @Override
    public boolean matches(JsonNode value) {
        return value.isNumber()
                && comparisons.stream()
                        .allMatch(each -> each.holds().test(value.decimalValue().compareTo(each.limit())));
    }
}
