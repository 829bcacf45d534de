package io.fairlead.core.permission;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** The values of placeholders in one installation; some have several, such as the subnets. */
public record PlaceholderValues(Map<Placeholder, List<String>> values) {
    public PlaceholderValues {
        values = Map.copyOf(values);
    }

    /** None yet. */
    public static PlaceholderValues none() {
        return new PlaceholderValues(Map.of());
    }

    /** The same, and this one's values. */
    public PlaceholderValues with(Placeholder placeholder, String... known) {
        return with(placeholder, List.of(known));
    }

    /** The same, and this one's values. */
    public PlaceholderValues with(Placeholder placeholder, List<String> known) {
        var more = new EnumMap<Placeholder, List<String>>(Placeholder.class);
        more.putAll(values);
        more.put(placeholder, List.copyOf(known));
        return new PlaceholderValues(more);
    }

    /** The text once for each combination of values. */
    List<String> fill(String text) {
        var use = Placeholder.USE.matcher(text);
        if (!use.find()) {
            return List.of(text);
        }
        var known = values.get(Placeholder.valueOf(use.group(1)));
        if (known == null) {
            throw new IllegalArgumentException("no value for " + use.group() + " in " + text);
        }
        var rest = fill(text.substring(use.end()));
        return known.stream()
                .flatMap(value -> rest.stream().map(end -> text.substring(0, use.start()) + value + end))
                .toList();
    }

    List<String> fill(List<String> texts) {
        return texts.stream().flatMap(text -> fill(text).stream()).toList();
    }
}
