package io.fairlead.control.guard;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fairlead.core.json.Json;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What CloudFormation tells of a custom resource, and what it wants to hear: "Custom resource request objects" and "response
 * objects" of its user guide.
 */
public final class StackEvents {
    /** CloudFormation takes 4,096 bytes in all, and waits for an hour for an answer that it does not take. */
    private static final int LONGEST_REASON = 2000;

    private static final int MOST_NAMES = 20;

    private final Function<Optional<String>, List<String>> standing;
    private final Answering answering;

    /** Sends an answer to the address that CloudFormation gave. */
    @FunctionalInterface
    public interface Answering {
        void put(String address, ObjectNode answer);
    }

    /**
     * Answers events.
     *
     * @param standing the topologies that stand on a network, or on the control plane
     */
    public StackEvents(Function<Optional<String>, List<String>> standing, Answering answering) {
        this.standing = standing;
        this.answering = answering;
    }

    /** Always answers: without an answer CloudFormation waits for an hour. */
    public void on(JsonNode event) {
        answering.put(event.path("ResponseURL").asText(), answer(event));
    }

    private ObjectNode answer(JsonNode event) {
        if (!event.path("RequestType").asText().equals("Delete")) {
            return answer(event, "SUCCESS", "");
        }
        var network =
                Optional.ofNullable(event.at("/ResourceProperties/Network").textValue());
        try {
            var topologies = standing.apply(network);
            return topologies.isEmpty()
                    ? answer(event, "SUCCESS", "")
                    : answer(event, "FAILED", refusal(network, topologies));
        } catch (RuntimeException unknown) {
            return answer(
                    event,
                    "FAILED",
                    "nobody knows whether a topology stands on this stack. Nothing was deleted. To go on: remove the"
                            + " cause and delete the stack again. The cause: " + unknown.getMessage());
        }
    }

    private static String refusal(Optional<String> network, List<String> topologies) {
        var named = topologies.stream().limit(MOST_NAMES).collect(Collectors.joining(", "));
        var more = topologies.size() - MOST_NAMES;
        var what = network.map(name -> "network " + name + " belongs to").orElse("this control plane operates");
        return what + " the topologies " + named + (more > 0 ? " and " + more + " more" : "")
                + ". Nothing was deleted. To go on: run teardown for each of them, then delete the stack again.";
    }

    private static ObjectNode answer(JsonNode event, String status, String reason) {
        var answer = Json.object().put("Status", status).put("PhysicalResourceId", physicalId(event));
        for (var member : new String[] {"StackId", "RequestId", "LogicalResourceId"}) {
            answer.put(member, event.path(member).asText());
        }
        return reason.isEmpty()
                ? answer
                : answer.put("Reason", reason.substring(0, Math.min(reason.length(), LONGEST_REASON)));
    }

    /** Never another one: CloudFormation would take the guard for replaced and delete the old one. */
    private static String physicalId(JsonNode event) {
        var known = event.path("PhysicalResourceId");
        return known.isTextual() ? known.textValue() : "removal-guard";
    }
}
