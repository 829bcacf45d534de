package io.fairlead.planner.rotation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fairlead.core.json.Json;
import io.fairlead.core.ledger.Entry;
import io.fairlead.core.resource.Place;
import io.fairlead.core.resource.Refs;
import io.fairlead.core.topology.Topology.Cluster;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A rotation as the state machine walks it. */
final class RotationPlan {
    private final Selection selection;
    private final Items items;
    private final long applied;

    RotationPlan(Selection selection, Items items, long applied) {
        this.selection = selection;
        this.items = items;
        this.applied = applied;
    }

    /** Replaces what is older than that, or finishes what was begun. */
    JsonNode of(RotationInput input, Instant since) {
        var only = input.only();
        var lockedOut = input.lockOut() && only != null ? only.account() : null;
        var plan = Json.object()
                .put("topology", selection.topology().name())
                .put("version", applied)
                .put("since", since.toString())
                .put("replace", !input.complete() && input.secret() == null)
                .put("byEvent", input.secret() != null)
                .put("dryRun", input.dryRun())
                .put("revoke", input.revoke());
        put(
                plan,
                "control",
                List.of(items.item(
                        Refs.environment(selection.topology().environment().name()), Place.CONTROL)));
        put(plan, "secrets", secrets());
        put(plan, "links", links());
        put(plan, "roles", roles(lockedOut));
        put(plan, "suspended", suspended(lockedOut));
        put(plan, "acls", acls(lockedOut));
        return plan.set("approvals", Json.tree(input.revoke() ? approvals(lockedOut) : List.of()));
    }

    private List<ObjectNode> secrets() {
        return selection.secrets().stream()
                .map(name -> items.item(Refs.clientSecret(name), Place.CONTROL))
                .toList();
    }

    private List<ObjectNode> links() {
        return selection.links().stream()
                .map(link -> items.item(
                        Refs.clusterLink(link.link(), link.cluster()),
                        kafka(selection.topology().cluster(link.cluster()))))
                .toList();
    }

    private List<ObjectNode> roles(@Nullable String account) {
        return account == null
                ? List.of()
                : items.within(Refs.serviceAccount(account), "role-binding").stream()
                        .map(Entry::ref)
                        .map(ref -> items.item(ref, Place.CONTROL))
                        .toList();
    }

    /** One per function that operates clusters with ACLs of the account. */
    private List<ObjectNode> suspended(@Nullable String account) {
        return account == null
                ? List.of()
                : selection
                        .clustersWithAclsOf(account)
                        .map(RotationPlan::kafka)
                        .distinct()
                        .map(place -> items.item(Refs.serviceAccount(account), place))
                        .toList();
    }

    private List<ObjectNode> acls(@Nullable String account) {
        return account == null
                ? List.of()
                : selection
                        .clustersWithAclsOf(account)
                        .map(cluster -> items.item(Refs.acls(cluster.name()), kafka(cluster)))
                        .toList();
    }

    private List<String> approvals(@Nullable String lockedOut) {
        var approvals = new ArrayList<String>();
        selection.secrets().forEach(secret -> approvals.add("revoke the replaced keys of client-secret " + secret));
        if (lockedOut != null) {
            approvals.add("take roles and ACLs from service-account " + lockedOut + " until that is done");
        }
        return approvals;
    }

    private static void put(ObjectNode plan, String list, List<ObjectNode> entries) {
        plan.putArray(list).addAll(entries);
    }

    private static Place kafka(Cluster cluster) {
        return Place.kafka(cluster.network());
    }
}
