package io.fairlead.core.permission;

import java.util.List;
import java.util.Set;

/** What a policy allows: all calls to the same resources under the same conditions. */
public record Statement(Set<String> actions, List<String> resources, List<Condition> conditions) {}
