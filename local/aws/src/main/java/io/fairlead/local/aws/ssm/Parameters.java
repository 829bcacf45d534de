package io.fairlead.local.aws.ssm;

import io.fairlead.local.aws.wire.AwsError;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** All parameters by name, each with all its versions. */
final class Parameters {
    private final TreeMap<String, List<Parameter>> byName = new TreeMap<>();

    void add(Parameter version) {
        byName.computeIfAbsent(version.name(), name -> new ArrayList<>()).add(version);
    }

    boolean remove(String name) {
        return byName.remove(name) != null;
    }

    @Nullable
    Parameter latest(String name) {
        var versions = byName.get(name);
        return versions == null ? null : versions.getLast();
    }

    /** The parameter that a name, an ARN, or {@code name:version} selects; null when there is none. */
    @Nullable
    Parameter select(String selector) {
        var name = withoutArn(selector);
        var colon = name.indexOf(':');
        if (colon < 0) {
            return latest(name);
        }
        var version = name.substring(colon + 1);
        return byName.getOrDefault(name.substring(0, colon), List.of()).stream()
                .filter(each -> String.valueOf(each.version()).equals(version))
                .findFirst()
                .orElse(null);
    }

    Parameter require(String selector) {
        var parameter = select(selector);
        if (parameter == null) {
            throw AwsError.of("ParameterNotFound", "");
        }
        return parameter;
    }

    /** The latest versions, by name. */
    List<Parameter> all() {
        return byName.values().stream().map(List::getLast).toList();
    }

    private static String withoutArn(String selector) {
        var parameter = selector.indexOf(":parameter/");
        return selector.startsWith("arn:") && parameter > 0
                ? selector.substring(parameter + ":parameter".length())
                : selector;
    }
}
