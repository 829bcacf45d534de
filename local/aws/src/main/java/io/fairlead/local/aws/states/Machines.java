package io.fairlead.local.aws.states;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fairlead.local.asl.Definition;
import io.fairlead.local.asl.InvalidDefinition;
import io.fairlead.local.aws.wire.Account;
import io.fairlead.local.aws.wire.AwsError;
import io.fairlead.local.aws.wire.Ids;
import io.fairlead.local.aws.wire.Json;
import io.fairlead.local.aws.wire.Paging;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

/** The operations on state machines. */
final class Machines {
    private static final int PAGE = 100;

    private final InstantSource clock;
    private final Account account;
    private final Ids ids;
    private final TreeMap<String, Machine> byArn = new TreeMap<>();

    Machines(InstantSource clock, Account account, Ids ids) {
        this.clock = clock;
        this.account = account;
        this.ids = ids;
    }

    /** The machine of that ARN. */
    Machine of(String arn) {
        var machine = byArn.get(arn);
        if (machine == null) {
            Names.requireArn(arn);
            throw AwsError.of("StateMachineDoesNotExist", "State Machine Does Not Exist: '" + arn + "'");
        }
        return machine;
    }

    ObjectNode create(ObjectNode request) {
        var name = Names.valid(Json.text(request, "name", ""));
        var arn = account.arn("states", "stateMachine:" + name);
        var machine = new Machine(
                arn,
                name,
                parse(Json.text(request, "definition", "")),
                Json.text(request, "roleArn", ""),
                Json.text(request, "type", "STANDARD"),
                request.get("loggingConfiguration"),
                tags(request),
                clock.instant(),
                null);
        var present = byArn.get(arn);
        if (present != null) {
            refuseUnlessSame(present, machine);
        } else {
            byArn.put(arn, machine);
        }
        var answer = Json.object().put("stateMachineArn", arn);
        return answer.set("creationDate", Json.epoch(of(arn).created()));
    }

    ObjectNode update(ObjectNode request) {
        var present = of(Json.text(request, "stateMachineArn", ""));
        var definition = Json.text(request, "definition");
        var machine = new Machine(
                present.arn(),
                present.name(),
                definition == null ? present.definition() : parse(definition),
                Json.text(request, "roleArn", present.roleArn()),
                present.type(),
                request.has("loggingConfiguration") ? request.get("loggingConfiguration") : present.logging(),
                present.tags(),
                present.created(),
                ids.uuid());
        byArn.put(machine.arn(), machine);
        var answer = Json.object().put("revisionId", machine.revision());
        return answer.set("updateDate", Json.epoch(clock.instant()));
    }

    ObjectNode describe(ObjectNode request) {
        return of(Json.text(request, "stateMachineArn", "")).describe();
    }

    ObjectNode list(ObjectNode request) {
        var all = byArn.values().stream().map(Machine::summary).toList();
        return Paging.of(request, "maxResults", PAGE).answer("stateMachines", all);
    }

    ObjectNode tag(ObjectNode request) {
        var machine = ofResource(request);
        machine.tags().putAll(tags(request));
        return Json.object();
    }

    ObjectNode untag(ObjectNode request) {
        var machine = ofResource(request);
        request.path("tagKeys").forEach(key -> machine.tags().remove(key.asText()));
        return Json.object();
    }

    ObjectNode listTags(ObjectNode request) {
        var answer = Json.object();
        var list = answer.putArray("tags");
        ofResource(request)
                .tags()
                .forEach((key, value) -> list.addObject().put("key", key).put("value", value));
        return answer;
    }

    private Machine ofResource(ObjectNode request) {
        var arn = Json.text(request, "resourceArn", "");
        var machine = byArn.get(arn);
        if (machine == null) {
            throw AwsError.of("ResourceNotFound", "Resource not found: '" + arn + "'");
        }
        return machine;
    }

    private static Definition parse(String definition) {
        try {
            return Definition.parse(definition);
        } catch (InvalidDefinition e) {
            throw AwsError.of("InvalidDefinition", String.valueOf(e.getMessage()));
        }
    }

    /** Creating the very same machine again is answered as if it had just been made. */
    private static void refuseUnlessSame(Machine present, Machine wanted) {
        if (!present.definition().text().equals(wanted.definition().text())
                || !present.type().equals(wanted.type())) {
            throw AwsError.of("StateMachineAlreadyExists", "State Machine Already Exists: '" + present.arn() + "'");
        }
    }

    private static Map<String, String> tags(JsonNode request) {
        var tags = new LinkedHashMap<String, String>();
        request.path("tags")
                .forEach(tag ->
                        tags.put(tag.path("key").asText(), tag.path("value").asText()));
        return tags;
    }
}
