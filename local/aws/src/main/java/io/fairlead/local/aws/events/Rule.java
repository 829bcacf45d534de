package io.fairlead.local.aws.events;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fairlead.local.aws.events.pattern.EventPattern;
import io.fairlead.local.aws.wire.Json;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A rule of the default bus.
 *
 * @param text the pattern as it was given
 * @param targets by their ids
 */
record Rule(
        String name,
        String arn,
        String text,
        EventPattern pattern,
        boolean enabled,
        @Nullable String description,
        Map<String, RuleTarget> targets) {
    Rule {
        targets = new LinkedHashMap<>(targets);
    }

    Rule enabled(boolean now) {
        return new Rule(name, arn, text, pattern, now, description, targets);
    }

    /** DescribeRule, and one line of ListRules. */
    ObjectNode view() {
        var view = Json.object()
                .put("Name", name)
                .put("Arn", arn)
                .put("EventPattern", text)
                .put("State", enabled ? "ENABLED" : "DISABLED")
                .put("EventBusName", EventsService.DEFAULT_BUS);
        return description == null ? view : view.put("Description", description);
    }
}
