package io.fairlead.local.aws.events;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fairlead.local.aws.events.pattern.EventPattern;
import io.fairlead.local.aws.events.pattern.InvalidPattern;
import io.fairlead.local.aws.wire.Account;
import io.fairlead.local.aws.wire.AwsError;
import io.fairlead.local.aws.wire.Json;
import io.fairlead.local.aws.wire.JsonOperation;
import io.fairlead.local.aws.wire.Operations;
import io.fairlead.local.aws.wire.Paging;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The rules of the default bus, and the operations on them. Rules with a schedule are not here. */
final class Rules {
    private static final int PAGE = 100;
    /** A quota of EventBridge. */
    private static final int MOST_TARGETS = 5;

    private final Account account;
    private final TreeMap<String, Rule> byName = new TreeMap<>();

    Rules(Account account) {
        this.account = account;
    }

    void addTo(Operations<JsonOperation> operations) {
        operations
                .on("PutRule", this::put)
                .on("DescribeRule", request -> of(request, "Name").view())
                .on("ListRules", this::list)
                .on("EnableRule", request -> enable(request, true))
                .on("DisableRule", request -> enable(request, false))
                .on("DeleteRule", this::delete)
                .on("PutTargets", this::putTargets)
                .on("RemoveTargets", this::removeTargets)
                .on("ListTargetsByRule", this::listTargets);
    }

    /** The targets of all enabled rules that take the event, in the order of their rules' names. */
    List<RuleTarget> targets(ObjectNode envelope) {
        return byName.values().stream()
                .filter(rule -> rule.enabled() && rule.pattern().matches(envelope))
                .flatMap(rule -> rule.targets().values().stream())
                .toList();
    }

    private ObjectNode put(ObjectNode request) {
        requireDefaultBus(request);
        var name = Json.text(request, "Name", "");
        var text = Json.text(request, "EventPattern");
        if (text == null) {
            throw invalid("Parameter(s) EventPattern or ScheduleExpression must be specified.");
        }
        var present = byName.get(name);
        var rule = new Rule(
                name,
                account.arn("events", "rule/" + name),
                text,
                pattern(text),
                Json.text(request, "State", "ENABLED").equals("ENABLED"),
                Json.text(request, "Description"),
                present == null ? Map.of() : present.targets());
        byName.put(name, rule);
        return Json.object().put("RuleArn", rule.arn());
    }

    private ObjectNode list(ObjectNode request) {
        requireDefaultBus(request);
        var prefix = Json.text(request, "NamePrefix", "");
        var views = byName.values().stream()
                .filter(rule -> rule.name().startsWith(prefix))
                .map(Rule::view)
                .toList();
        return Paging.of(request, "Limit", PAGE).answer("Rules", views);
    }

    private ObjectNode enable(ObjectNode request, boolean now) {
        var rule = of(request, "Name");
        byName.put(rule.name(), rule.enabled(now));
        return Json.object();
    }

    /** Deleting a rule that is not there succeeds. */
    private ObjectNode delete(ObjectNode request) {
        var rule = byName.get(Json.text(request, "Name", ""));
        if (rule != null && !rule.targets().isEmpty()) {
            throw invalid("Rule can't be deleted since it has targets.");
        }
        if (rule != null) {
            byName.remove(rule.name());
        }
        return Json.object();
    }

    private ObjectNode putTargets(ObjectNode request) {
        var rule = of(request, "Rule");
        var wanted = request.path("Targets").valueStream().map(RuleTarget::of).toList();
        var together = new TreeMap<>(rule.targets());
        wanted.forEach(target -> together.put(target.id(), target));
        if (together.size() > MOST_TARGETS) {
            throw AwsError.of("LimitExceededException", "The requested resource exceeds the maximum number allowed.");
        }
        wanted.forEach(target -> rule.targets().put(target.id(), target));
        return noFailures();
    }

    private ObjectNode removeTargets(ObjectNode request) {
        var rule = of(request, "Rule");
        request.path("Ids").forEach(id -> rule.targets().remove(id.asText()));
        return noFailures();
    }

    private ObjectNode listTargets(ObjectNode request) {
        var views = of(request, "Rule").targets().values().stream()
                .map(RuleTarget::json)
                .toList();
        return Paging.of(request, "Limit", PAGE).answer("Targets", views);
    }

    private Rule of(ObjectNode request, String member) {
        requireDefaultBus(request);
        var name = Json.text(request, member, "");
        var rule = byName.get(name);
        if (rule == null) {
            throw notFound("Rule " + name + " does not exist on EventBus " + EventsService.DEFAULT_BUS + ".");
        }
        return rule;
    }

    private static void requireDefaultBus(JsonNode request) {
        var bus = Json.text(request, "EventBusName", EventsService.DEFAULT_BUS);
        if (!bus.substring(bus.lastIndexOf('/') + 1).equals(EventsService.DEFAULT_BUS)) {
            throw notFound("Event bus " + bus + " does not exist.");
        }
    }

    private static EventPattern pattern(String text) {
        try {
            return EventPattern.parse(text);
        } catch (InvalidPattern e) {
            throw AwsError.of("InvalidEventPatternException", "Event pattern is not valid. Reason: " + e.getMessage());
        }
    }

    private static ObjectNode noFailures() {
        var answer = Json.object().put("FailedEntryCount", 0);
        answer.putArray("FailedEntries");
        return answer;
    }

    private static AwsError invalid(String message) {
        return AwsError.of("ValidationException", message);
    }

    private static AwsError notFound(String message) {
        return AwsError.of("ResourceNotFoundException", message);
    }
}
