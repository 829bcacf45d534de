package io.fairlead.planner.rotation;

import com.fasterxml.jackson.databind.JsonNode;
import io.fairlead.core.errors.Refused;
import io.fairlead.core.json.Json;
import io.fairlead.core.ledger.Entry;
import io.fairlead.core.resource.Place;
import io.fairlead.core.resource.Ref;
import io.fairlead.core.secret.ClientSecretName;
import io.fairlead.core.store.Store;
import io.fairlead.core.topology.Topology;
import io.fairlead.planner.input.InputSchema;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** Turns the input of {@code rotate-keys} into what is to be done. */
public final class RotationPlanning {
    private static final String IN_ARN = ":secret:" + ClientSecretName.ROOT;

    /** Every key is younger: nothing is replaced. */
    private static final Instant NEVER = Instant.EPOCH;

    private final InputSchema schema = InputSchema.of("rotate-keys");
    private final Store store;
    private final Function<Place, String> functions;

    /**
     * Plans rotations.
     *
     * @param functions names of the functions in their places
     */
    public RotationPlanning(Store store, Function<Place, String> functions) {
        this.store = store;
        this.functions = functions;
    }

    /** The lists that the state machine walks, or why there is nothing to do. */
    public JsonNode plan(RotationRequest request) {
        var name = request.input().path("topology").asText();
        if (!name.isEmpty()) {
            return byName(name, request);
        }
        schema.check(request.input(), Stream.empty());
        return bySecret(request.input().path("secret").asText(), read(request));
    }

    private JsonNode byName(String name, RotationRequest request) {
        var documents = store.documents(name);
        var applied = documents.applied();
        var document = applied.map(documents::load);
        schema.check(
                request.input(), document.stream().flatMap(topology -> new InputRules(request, topology).problems()));
        if (documents.latest().isEmpty()) {
            throw new Refused(
                    "there is no topology " + name + "; nothing was touched",
                    "check the name, or apply its document first");
        }
        var topology = document.orElseThrow(() -> new Refused(
                "topology " + name + " was never applied to its end; nothing was touched",
                "bring apply to success first: it makes keys of its own where they are missing"));
        var input = read(request);
        var since = Optional.ofNullable(input.since()).orElse(request.started());
        return planned(Selection.of(topology, input.only()), applied.orElseThrow())
                .of(input, input.complete() ? NEVER : since);
    }

    private static RotationInput read(RotationRequest request) {
        return Json.convert(request.input(), RotationInput.class);
    }

    /** Somebody rotated it in Secrets Manager, or a value was written by whoever has the lease; both come here, and strangers. */
    private JsonNode bySecret(String arn, RotationInput input) {
        if (!arn.contains(IN_ARN)) {
            throw new Refused(
                    arn + " is no client secret: their names begin with " + ClientSecretName.ROOT
                            + "; nothing was touched",
                    "pass the ARN of a client secret");
        }
        var rest = arn.substring(arn.indexOf(IN_ARN) + IN_ARN.length());
        var name = rest.substring(0, Math.max(rest.indexOf('/'), 0));
        if (name.isEmpty()) { // a table takes no empty key
            return nothing(name, arn + " is not a client secret of any topology");
        }
        var documents = store.documents(name);
        var applied = documents.applied();
        if (applied.isEmpty()) {
            return nothing(name, "topology \"" + name + "\" is not applied: whatever applies it completes its secrets");
        }
        var topology = documents.load(applied.get());
        return store.ledger(name).entries().stream()
                .filter(entry -> arn.equals(entry.id()))
                .map(Entry::ref)
                .map(Ref::name)
                .filter(secret -> isDeclared(topology, secret))
                .findFirst()
                .map(secret -> planned(new Selection(topology, List.of(secret)), applied.get())
                        .of(input, NEVER))
                .orElseGet(() -> nothing(name, arn + " is not a client secret that topology " + name + " asks for"));
    }

    private static boolean isDeclared(Topology topology, String secret) {
        return Selection.of(topology, null).secrets().contains(secret);
    }

    private RotationPlan planned(Selection selection, long applied) {
        return new RotationPlan(
                selection, new Items(store.ledger(selection.topology().name()), applied, functions), applied);
    }

    private static JsonNode nothing(String topology, String why) {
        return Json.object().put("topology", topology).put("nothing", why);
    }
}
