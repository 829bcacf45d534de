package io.fairlead.local.aws.events.pattern;

import com.fasterxml.jackson.databind.JsonNode;

/** One element of a pattern's list. */
@FunctionalInterface
interface Filter {
    /** Whether the value, which may be missing, is as the filter wants it. */
    boolean matches(JsonNode value);
}
