package io.fairlead.local.aws.wire;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Parameters of the query protocol: flat names such as {@code Filter.1.Value.2}. */
public final class Parameters {
    private final Map<String, String> values;

    private Parameters(Map<String, String> values) {
        this.values = values;
    }

    /** The form in the body, or in the query of a GET. */
    public static Parameters of(AwsRequest request) {
        var form = request.body().length == 0 ? request.query() : HttpMessages.form(request.text());
        var values = new LinkedHashMap<String, String>();
        form.forEach((name, all) -> values.put(name, all.get(0)));
        return new Parameters(values);
    }

    /** The value, or null. */
    public @Nullable String get(String name) {
        return values.get(name);
    }

    /** The value, {@code fallback} when it is absent. */
    public String get(String name, String fallback) {
        return values.getOrDefault(name, fallback);
    }

    /** The value; {@code MissingParameter} when it is absent, worded as EC2 does. */
    public String require(String name) {
        var value = values.get(name);
        if (value == null || value.isEmpty()) {
            throw AwsError.of("MissingParameter", "The request must contain the parameter " + name);
        }
        return value;
    }

    /** Whether the value is {@code true}. */
    public boolean flag(String name) {
        return "true".equalsIgnoreCase(values.get(name));
    }

    /** The values of {@code name.1}, {@code name.2} and so on. */
    public List<String> list(String name) {
        var list = new ArrayList<String>();
        for (var index : indexes(name)) {
            var value = values.get(name + "." + index);
            if (value != null) {
                list.add(value);
            }
        }
        return list;
    }

    /** The structures {@code name.1.*}, {@code name.2.*} and so on, each with its prefix removed. */
    public List<Parameters> structures(String name) {
        return indexes(name).stream().map(index -> under(name + "." + index)).toList();
    }

    /** The parameters below {@code prefix.}, with the prefix removed. */
    public Parameters under(String prefix) {
        var below = new LinkedHashMap<String, String>();
        values.forEach((name, value) -> {
            if (name.startsWith(prefix + ".")) {
                below.put(name.substring(prefix.length() + 1), value);
            }
        });
        return new Parameters(below);
    }

    private Set<Integer> indexes(String name) {
        var indexes = new TreeSet<Integer>();
        for (var key : under(name).values.keySet()) {
            var index = key.split("\\.", 2)[0];
            if (!index.isEmpty() && index.chars().allMatch(Character::isDigit)) {
                indexes.add(Integer.valueOf(index));
            }
        }
        return indexes;
    }
}
