package io.fairlead.local.aws.ec2;

import io.fairlead.local.aws.wire.Parameters;
import io.fairlead.local.aws.wire.Xml;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * What all Describe calls have in common: filters (values of one are alternatives, {@code *} and {@code ?} are wildcards,
 * several must all match) and pages.
 *
 * @param <T> what is described
 */
final class Describe<T> {
    /** AWS caps every page of these calls at 1,000. */
    private static final int LARGEST_PAGE = 1000;

    private final String set;
    private final Function<T, Xml> item;
    private final Map<String, Function<T, List<String>>> filters = new LinkedHashMap<>();
    private Function<T, Map<String, String>> tags = each -> Map.of();

    Describe(String set, Function<T, Xml> item) {
        this.set = set;
        this.item = item;
    }

    Describe<T> filter(String name, Function<T, String> value) {
        return filters(name, each -> List.of(value.apply(each)));
    }

    Describe<T> filters(String name, Function<T, List<String>> values) {
        filters.put(name, values);
        return this;
    }

    /** Adds the filters {@code tag:<key>} and {@code tag-key}. */
    Describe<T> tagged(Function<T, Map<String, String>> tagsOf) {
        tags = tagsOf;
        return filters("tag-key", each -> List.copyOf(tagsOf.apply(each).keySet()));
    }

    /** Selects, pages and writes. */
    Xml answer(Parameters parameters, Collection<T> candidates) {
        var selected = select(parameters, candidates);
        var from = offset(parameters);
        var to = Math.min(selected.size(), from + pageSize(parameters));
        var answer = Xml.element("answer").list(set, selected.subList(Math.min(from, to), to), item);
        return to < selected.size() ? answer.text("nextToken", token(to)) : answer;
    }

    List<T> select(Parameters parameters, Collection<T> candidates) {
        var selected = List.copyOf(candidates);
        for (var filter : parameters.structures("Filter")) {
            var values = valuesOf(filter.require("Name"));
            var patterns =
                    filter.list("Value").stream().map(Describe::wildcards).toList();
            selected = selected.stream()
                    .filter(each -> values.apply(each).stream().anyMatch(value -> matches(patterns, value)))
                    .toList();
        }
        return selected;
    }

    private Function<T, List<String>> valuesOf(String filter) {
        if (filter.startsWith("tag:") && filters.containsKey("tag-key")) {
            return each -> {
                var value = tags.apply(each).get(filter.substring("tag:".length()));
                return value == null ? List.of() : List.of(value);
            };
        }
        var values = filters.get(filter);
        if (values == null) {
            throw Ec2Errors.unknownFilter(filter);
        }
        return values;
    }

    private static boolean matches(List<Pattern> patterns, String value) {
        return patterns.stream().anyMatch(pattern -> pattern.matcher(value).matches());
    }

    private static Pattern wildcards(String value) {
        return Pattern.compile(Pattern.quote(value).replace("*", "\\E.*\\Q").replace("?", "\\E.\\Q"));
    }

    private static int pageSize(Parameters parameters) {
        var asked = parameters.get("MaxResults");
        try {
            return asked == null ? LARGEST_PAGE : Math.clamp(Integer.parseInt(asked), 1, LARGEST_PAGE);
        } catch (NumberFormatException e) {
            throw Ec2Errors.badPageSize(asked);
        }
    }

    private static int offset(Parameters parameters) {
        var token = parameters.get("NextToken");
        try {
            return token == null
                    ? 0
                    : Integer.parseInt(new String(Base64.getDecoder().decode(token), StandardCharsets.UTF_8));
        } catch (IllegalArgumentException e) {
            throw Ec2Errors.badNextToken();
        }
    }

    private static String token(int offset) {
        return Base64.getEncoder().encodeToString(Integer.toString(offset).getBytes(StandardCharsets.UTF_8));
    }
}
