package io.fairlead.core.permission;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * A call to AWS, as narrow as IAM can say it.
 *
 * @param action of IAM, e.g. {@code s3:GetObjectVersion}; not always the name of the API's operation
 * @param resources ARN patterns with {@link Placeholder}s; IAM's {@code *} and {@code ?} are allowed within
 * @param conditions all of which must hold
 * @param whyAny why the resource cannot be named; empty when it is
 */
public record AwsCall(String action, List<String> resources, List<Condition> conditions, String whyAny) {
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
        if (resources.contains(ANY) == whyAny.isBlank()) {
            throw new IllegalArgumentException(action + " needs a reason if, and only if, it is for any resource");
        }
        resources.forEach(Placeholder::check);
    }

    /** A call to resources of these patterns. */
    public static AwsCall to(String action, String... resources) {
        return new AwsCall(action, List.of(resources), List.of(), "");
    }

    /** A call whose resource IAM cannot name, and why. */
    public static AwsCall toAny(String action, String why) {
        return new AwsCall(action, List.of(ANY), List.of(), why);
    }

    /** The same call under one more condition. */
    public AwsCall when(Condition condition) {
        var all = new ArrayList<>(conditions);
        all.add(condition);
        return new AwsCall(action, resources, all, whyAny);
    }

    /** The same call on what is AWS's side of another one. */
    public Dependent behind(String cause, String page) {
        return new Dependent(this, cause, page);
    }

    AwsCall filled(Map<Placeholder, String> installation) {
        return new AwsCall(
                action,
                resources.stream()
                        .map(resource -> Placeholder.fill(resource, installation))
                        .toList(),
                conditions.stream()
                        .map(condition -> condition.filled(installation))
                        .toList(),
                whyAny);
    }
}
