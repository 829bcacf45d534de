package io.fairlead.local.confluent.control;

import io.fairlead.local.confluent.http.Answer;
import io.fairlead.local.confluent.http.Call;
import io.fairlead.local.confluent.http.Errors;
import io.fairlead.local.confluent.http.Paging;
import io.fairlead.local.confluent.http.Router;
import io.fairlead.local.confluent.organization.Ids;
import io.fairlead.local.confluent.organization.KafkaCluster;
import io.fairlead.local.confluent.organization.Later;
import io.fairlead.local.confluent.organization.Organization;
import java.util.Set;

/** {@code cmk/v2}: Kafka clusters. */
final class Clusters {
    static final String PATH = "/cmk/v2/clusters";

    private static final Set<String> AVAILABILITIES = Set.of("SINGLE_ZONE", "MULTI_ZONE", "LOW", "HIGH");
    private static final Set<String> KINDS = Set.of("Basic", "Standard", "Dedicated", "Enterprise", "Freight");

    private final Organization organization;
    private final Ids ids;
    private final Later later;
    private final QuotaTable quotas;
    private final ClusterForm forms;
    private final ClusterLife life;

    Clusters(Organization organization, Ids ids, Later later, QuotaTable quotas, ClusterForm forms, ClusterLife life) {
        this.organization = organization;
        this.ids = ids;
        this.later = later;
        this.quotas = quotas;
        this.forms = forms;
        this.life = life;
    }

    void register(Router<Call> router) {
        router.on("GET", PATH, this::list)
                .on("POST", PATH, this::create)
                .on("GET", PATH + "/{id}", call -> Answer.json(200, forms.of(call.base(), inQuery(call))))
                .on("PATCH", PATH + "/{id}", this::update)
                .on("DELETE", PATH + "/{id}", this::delete);
    }

    private Answer list(Call call) {
        var environment = Demands.environmentQuery(call);
        return Paging.USUAL.page(
                call,
                "cmk/v2",
                "ClusterList",
                organization.clusters.listed().stream()
                        .filter(cluster -> cluster.environmentId().equals(environment))
                        .filter(cluster ->
                                call.admits("spec.deletion_protection", String.valueOf(cluster.deletionProtection)))
                        .map(cluster -> forms.of(call.base(), cluster))
                        .toList());
    }

    /** Assumed: a name may be used twice. The document declares 409 and does not say of what. */
    private Answer create(Call call) {
        var name = Demands.displayName(call, "/spec/display_name");
        var availability = Demands.oneOf(call, "/spec/availability", AVAILABILITIES);
        var shape = shape(call);
        var maxEcku = Capacity.maxEcku(call, shape.kind(), availability);
        quotas.demand(Quota.CLUSTERS_PER_ORG, organization.id);
        quotas.demand(Quota.CLUSTERS_PER_ENV, shape.environmentId());
        quotas.demand(Quota.PENDING_PER_ENV, shape.environmentId());
        quotas.demand(Quota.CREATIONS_PER_DAY, organization.id);
        var cluster = new KafkaCluster(ids.next("lkc"), later.now(), shape, name, availability);
        cluster.maxEcku = maxEcku.orElse(0);
        cluster.deletionProtection = call.body().at("/spec/deletion_protection").asBoolean();
        life.provision(organization.clusters.add(cluster));
        return Answer.json(202, forms.of(call.base(), cluster)).with("Location", call.base() + PATH + "/" + cluster.id);
    }

    private KafkaCluster.Shape shape(Call call) {
        var environment = Demands.environment(organization, call);
        var region = Demands.region(call, "/spec/region");
        var kind = Demands.oneOf(call, "/spec/config/kind", KINDS);
        var cku = call.body().at("/spec/config/cku").asInt();
        if (kind.equals("Dedicated") && cku < 1) {
            throw Errors.invalidBody("/spec/config/cku", "A Dedicated cluster needs at least one CKU.");
        }
        return new KafkaCluster.Shape(
                environment.id, Demands.oneOf(call, "/spec/cloud", Set.of("AWS")), region, kind, cku);
    }

    private Answer update(Call call) {
        var cluster = find(call.variable("id"), Demands.text(call, "/spec/environment/id"));
        var name =
                call.has("/spec/display_name") ? Demands.displayName(call, "/spec/display_name") : cluster.displayName;
        var availability = call.has("/spec/availability")
                ? Demands.oneOf(call, "/spec/availability", AVAILABILITIES)
                : cluster.availability;
        var kind = Capacity.kind(call, cluster.shape.kind());
        cluster.maxEcku = Capacity.maxEcku(call, kind, availability).orElse(cluster.maxEcku);
        cluster.shape = cluster.shape.of(kind);
        cluster.displayName = name;
        cluster.availability = availability;
        cluster.deletionProtection = call.body().at("/spec/deletion_protection").asBoolean(cluster.deletionProtection);
        cluster.touched(later.now());
        return Answer.json(200, forms.of(call.base(), cluster));
    }

    private Answer delete(Call call) {
        var cluster = inQuery(call);
        if (cluster.deletionProtection) {
            throw Errors.conflict(
                    "deletion_protection_enabled", "Deletion protection is enabled for " + cluster.id + ".");
        }
        // Connectors that are being deleted do not count: the vendor's provider does not wait for them, and succeeds.
        if (organization.connectorsOf(cluster).anyMatch(connector -> !connector.deleting)) {
            throw Errors.conflict("resource_in_use", "Cannot delete Kafka cluster with associated connect clusters");
        }
        life.delete(cluster);
        return Answer.empty(204);
    }

    private KafkaCluster inQuery(Call call) {
        return find(call.variable("id"), Demands.environmentQuery(call));
    }

    private KafkaCluster find(String id, String environmentId) {
        if (organization.clusters.hadOnce(id)) {
            throw Errors.forbidden();
        }
        return organization
                .clusters
                .find(id)
                .filter(cluster -> cluster.environmentId().equals(environmentId))
                .orElseThrow(() -> Errors.notFound("Kafka cluster", id));
    }
}
