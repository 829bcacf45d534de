package io.fairlead.core.permission;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A call to AWS, as narrow as IAM can say it.
 *
 * @param action of IAM, e.g. {@code s3:GetObjectVersion}; not always the name of the API's operation
 * @param resources ARNs with {@link Placeholder}s, or patterns of ARNs with IAM's {@code *} and {@code ?}
 * @param conditions all of which must hold
 * @param why it has to be a pattern; empty when the resource is named
 */
public record AwsCall(String action, List<String> resources, List<Condition> conditions, String why) {
    private static final String ANY = "*";
    private static final Pattern ACTION = Pattern.compile("[a-z0-9-]+:[A-Z][A-Za-z0-9]+");

    public AwsCall {
        resources = List.copyOf(resources);
        conditions = List.copyOf(conditions);
        if (!ACTION.matcher(action).matches()) {
            throw new IllegalArgumentException(action + " is no single action of IAM");
        }
        if (resources.isEmpty()) {
            throw new IllegalArgumentException(action + " is for no resource");
        }
        if (resources.stream().anyMatch(AwsCall::isPattern) == why.isBlank()) {
            throw new IllegalArgumentException(
                    action + " needs a reason if, and only if, its resource is a pattern: " + resources);
        }
        resources.forEach(Placeholder::check);
    }

    /** A call to these resources. */
    public static AwsCall to(String action, String... resources) {
        return new AwsCall(action, List.of(resources), List.of(), "");
    }

    /** A call to whatever fits one of the patterns, and why they are not known in advance. */
    public static AwsCall toAll(String action, String why, String... patterns) {
        return new AwsCall(action, List.of(patterns), List.of(), why);
    }

    /** A call that IAM cannot limit to resources at all, and why. */
    public static AwsCall toAny(String action, String why) {
        return new AwsCall(action, List.of(ANY), List.of(), why);
    }

    /** The same call under one more condition. */
    public AwsCall when(Condition condition) {
        var all = new ArrayList<>(conditions);
        all.add(condition);
        return new AwsCall(action, resources, all, why);
    }

    /** The same call on what is AWS's side of another one. */
    public Dependent behind(String cause, String page) {
        return new Dependent(this, cause, page);
    }

    private static boolean isPattern(String resource) {
        return resource.indexOf('*') >= 0 || resource.indexOf('?') >= 0;
    }

    AwsCall filled(PlaceholderValues known) {
        return new AwsCall(
                action,
                known.fill(resources),
                conditions.stream().map(condition -> condition.filled(known)).toList(),
                why);
    }
}
