package io.fairlead.planner;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fairlead.core.json.Json;
import io.fairlead.core.plan.Finding;
import io.fairlead.core.plan.Plan;
import io.fairlead.core.resource.Phase;
import io.fairlead.core.resource.Place;
import io.fairlead.core.resource.Ref;
import io.fairlead.core.resource.Refs;
import io.fairlead.core.topology.Topology;
import java.util.List;
import java.util.Locale;

/**
 * A plan as state machines walk it: one list per phase, each item {@code {resource: {kind, name}, function}}. No spec, no
 * identifier and no secret travels through states.
 */
final class PlanReply {
    private final Functions functions;

    PlanReply(Functions functions) {
        this.functions = functions;
    }

    /** The way up: lists by phase, what goes before and after, what to prove, what to agree to. */
    JsonNode up(Plan plan, Topology topology) {
        var reply = summary(plan);
        for (var phase : Phase.values()) {
            put(reply, phase.list(), plan.up(phase));
        }
        put(reply, "replaced", plan.replaced());
        var down = reply.putArray("down");
        plan.down()
                .forEach(step -> down.add(
                        item(step.ref(), functions.leaving(step.place()).orElseGet(() -> functions.at(step.place())))));
        var approvals = reply.putArray("approvals");
        plan.approvals()
                .forEach(step -> approvals.add(step.action().name().toLowerCase(Locale.ROOT) + ' ' + step.ref()));
        var probes = reply.putArray("probes");
        topology.accounts().stream()
                .flatMap(account -> account.secrets().stream())
                .forEach(secret -> probes.add(
                        item(Refs.clientSecret(secret.name()), functions.at(Place.kafka(secret.network())))));
        return reply;
    }

    /** The way down: lists by phase. What nobody can reach any more is left to the deletion of its cluster. */
    JsonNode down(Plan plan) {
        var reply = summary(plan);
        for (var phase : Phase.DOWN) {
            var items = reply.putArray(phase.list());
            plan.down().stream()
                    .filter(step -> step.phase() == phase)
                    .forEach(step -> functions
                            .leaving(step.place())
                            .ifPresent(function -> items.add(item(step.ref(), function))));
        }
        return reply;
    }

    private static ObjectNode summary(Plan plan) {
        var reply = Json.object().put("hash", plan.hash());
        var counts = reply.putObject("counts");
        for (var action : Finding.Action.values()) {
            counts.put(action.name(), plan.of(action).size());
        }
        return reply;
    }

    private void put(ObjectNode reply, String list, List<Finding> steps) {
        var items = reply.putArray(list);
        steps.forEach(step -> items.add(item(step.ref(), functions.at(step.place()))));
    }

    private static ObjectNode item(Ref ref, String function) {
        var item = Json.object().put("function", function);
        item.putObject("resource").put("kind", ref.kind()).put("name", ref.name());
        return item;
    }
}
