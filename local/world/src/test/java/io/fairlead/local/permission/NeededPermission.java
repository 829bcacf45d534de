package io.fairlead.local.permission;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What IAM asks for when a call is made: whether this action on this resource is allowed. A call may need several.
 *
 * @param context the condition keys that the request has
 */
record NeededPermission(String action, String resource, Map<String, List<String>> context) {
    static NeededPermission of(String action, String resource) {
        return new NeededPermission(action, resource, Map.of());
    }

    /** The same request with that key, unless there are no values. */
    NeededPermission with(String key, List<String> values) {
        if (values.isEmpty()) {
            return this;
        }
        var more = new HashMap<>(context);
        more.put(key, List.copyOf(values));
        return new NeededPermission(action, resource, more);
    }

    /** The same request with that key, unless the value is empty. */
    NeededPermission with(String key, String value) {
        return with(key, value.isEmpty() ? List.of() : List.of(value));
    }

    @Override
    public String toString() {
        return action + " on " + resource + (context.isEmpty() ? "" : " with " + context);
    }
}
