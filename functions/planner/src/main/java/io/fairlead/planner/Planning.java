package io.fairlead.planner;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fairlead.core.errors.NotConverged;
import io.fairlead.core.errors.PlanChanged;
import io.fairlead.core.errors.Refused;
import io.fairlead.core.json.Json;
import io.fairlead.core.plan.Finding;
import io.fairlead.core.plan.Plan;
import io.fairlead.core.plan.Planner;
import io.fairlead.core.store.Documents;
import io.fairlead.core.store.Store;
import io.fairlead.core.topology.Topology;
import io.fairlead.planner.input.InputSchema;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Everything that the planner can be asked. */
final class Planning {
    private final InputSchema teardown = InputSchema.of("teardown");
    private final Intake intake;
    private final Registration registration;
    private final Functions functions;
    private final PlanReply replies;
    private final Store store;

    Planning(Intake intake, Registration registration, Functions functions, Store store) {
        this.intake = intake;
        this.registration = registration;
        this.functions = functions;
        this.replies = new PlanReply(functions);
        this.store = store;
    }

    JsonNode perform(Request request) {
        return switch (request.operation()) {
            case validate -> validate(request);
            case plan -> plan(request);
            case verify -> verify(request);
            case record -> record(request);
            case confirm -> confirm(request);
            case planTeardown ->
                replies.down(Planner.teardown(store.ledger(request.name()).entries()));
            case forget -> forget(request);
        };
    }

    private JsonNode validate(Request request) {
        var topology = intake.read(request.given());
        registration.check(topology);
        var run = run(topology.name(), store.documents(topology.name()).keep(topology));
        run.set("places", places(topology));
        return run;
    }

    private JsonNode plan(Request request) {
        var plan = current(request);
        var approved = request.approved();
        if (approved != null && !plan.approvals().isEmpty() && !plan.hash().equals(approved)) {
            throw new PlanChanged(
                    "the world changed between the approval and the lease: plan " + approved + " is now " + plan.hash(),
                    "run apply again and look at the new plan");
        }
        return replies.up(plan, document(request));
    }

    private JsonNode verify(Request request) {
        var plan = current(request);
        if (!plan.isEmpty()) {
            throw new NotConverged(
                    "after the work there is still something to do: "
                            + plan.steps().stream().map(Planning::words).collect(Collectors.joining(", ")),
                    "run apply again; if it comes back, somebody else is changing these resources");
        }
        return Json.object();
    }

    private JsonNode record(Request request) {
        store.documents(request.name()).markApplied(request.documentVersion());
        return Json.object();
    }

    private JsonNode confirm(Request request) {
        teardown.check(request.given(), Stream.empty());
        var name = request.given().path("topology").asText();
        if (!name.equals(request.given().path("confirm").asText())) {
            throw new Refused(
                    "the teardown of " + name + " is not confirmed; nothing was touched",
                    "pass \"confirm\": \"" + name + "\"");
        }
        var documents = store.documents(name);
        var newest = documents
                .latest()
                .orElseThrow(() -> new Refused(
                        "there is no topology " + name + "; nothing was touched",
                        "check the name, or apply its document first"));
        if (isProtected(documents, newest)) {
            throw new Refused(
                    "topology " + name + " is protected; nothing was touched",
                    "apply its document with \"protected\": false first");
        }
        return run(name, newest);
    }

    /** The applied document counts as well as the newest: one that was kept and then refused must not unlock anything. */
    private static boolean isProtected(Documents documents, long newest) {
        return Stream.concat(documents.applied().stream(), Stream.of(newest))
                .map(documents::load)
                .anyMatch(Topology::isProtected);
    }

    private JsonNode forget(Request request) {
        var left = store.ledger(request.name()).entries();
        if (!left.isEmpty()) {
            throw new NotConverged(
                    "the ledger still lists "
                            + left.stream().map(entry -> entry.ref().toString()).toList(),
                    "run teardown again");
        }
        store.documents(request.name()).forget();
        return Json.object();
    }

    private Plan current(Request request) {
        return Planner.plan(
                store.findings(request.name(), request.execution()).all(),
                store.ledger(request.name()).entries());
    }

    private Topology document(Request request) {
        return store.documents(request.name()).load(request.documentVersion());
    }

    private static ObjectNode run(String topology, long version) {
        return Json.object().put("topology", topology).put("version", version);
    }

    private ArrayNode places(Topology topology) {
        var places = Json.object().arrayNode();
        functions
                .of(topology)
                .forEach(staffed -> places.addObject()
                        .put("place", staffed.place().toString())
                        .put("function", staffed.function()));
        return places;
    }

    private static String words(Finding step) {
        return step.action() + " " + step.ref() + (step.details().isEmpty() ? "" : " " + step.details());
    }
}
