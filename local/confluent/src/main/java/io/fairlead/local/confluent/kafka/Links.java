package io.fairlead.local.confluent.kafka;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.fairlead.local.confluent.authorization.Operation;
import io.fairlead.local.confluent.authorization.Target;
import io.fairlead.local.confluent.http.Answer;
import io.fairlead.local.confluent.http.Errors;
import io.fairlead.local.confluent.http.Json;
import io.fairlead.local.confluent.http.Problem;
import io.fairlead.local.confluent.http.Router;
import io.fairlead.local.confluent.organization.ClusterLink;
import io.fairlead.local.confluent.organization.ClusterLink.Mode;
import io.fairlead.local.confluent.organization.Ids;
import io.fairlead.local.confluent.organization.KafkaCluster;
import io.fairlead.local.confluent.organization.Later;
import io.fairlead.local.confluent.organization.Mirror;
import java.util.Set;

/** Cluster links: each cluster has its own object of a link, under the same name. */
final class Links {
    private static final String PATH = KafkaCall.ROOT + "/links";
    private static final String ONE = PATH + "/{link_name}";
    private static final Set<String> PRIVATE_OR_DEDICATED = Set.of("Enterprise", "Dedicated");

    private final Ids ids;
    private final Later later;
    private final LinkHealth health;

    Links(Ids ids, Later later, LinkHealth health) {
        this.ids = ids;
        this.later = later;
        this.health = health;
    }

    void register(Router<KafkaCall> router) {
        router.on("GET", PATH, this::list)
                .on("POST", PATH, this::create)
                .on("GET", ONE, this::read)
                .on("DELETE", ONE, this::delete);
    }

    private Answer list(KafkaCall call) {
        call.demandForLinks(Operation.DESCRIBE, Target.CLUSTER);
        return Lists.of(
                "KafkaLinkDataList",
                call.url() + "/links",
                call.cluster().links.values().stream()
                        .map(link -> form(call, link))
                        .toList());
    }

    private Answer read(KafkaCall call) {
        call.demandForLinks(Operation.DESCRIBE, Target.CLUSTER);
        var link = find(call);
        var form = form(call, link);
        if (call.call().flag("include_tasks")) {
            form.set(
                    "tasks",
                    Json.array(
                            LinkTasks.of(link, health.of(call.cluster(), link).isGood())));
        }
        return Answer.json(200, form);
    }

    private Answer create(KafkaCall call) {
        call.demandForLinks(Operation.ALTER, Target.CLUSTER);
        var request = LinkRequest.read(call);
        if (call.cluster().links.containsKey(request.name())) {
            throw Errors.coded(400, 400, "A cluster link already exists with the provided link name");
        }
        demandSuitable(call.cluster(), request);
        var link = request.link(ids.uuid(), ids.kafkaId(), later.end("confluent.link.creating"));
        var peer = health.peer(call.cluster(), link);
        if (request.mode() == Mode.SOURCE) {
            // The other side waits for us, and must have been told so; that news travels for a while.
            if (peer.isEmpty() || peer.get().outbound || later.now().isBefore(peer.get().settledAt)) {
                throw noSuchPeer(link);
            }
        }
        if (request.outbound()
                && !call.call().query("validate_link").orElse("true").equals("false")) {
            demandConnects(call.cluster(), link);
        }
        if (!call.call().flag("validate_only")) {
            var settled = peer.map(other -> request.link(other.id, other.kafkaId, link.settledAt))
                    .orElse(link);
            demandSameId(call, settled);
            call.cluster().links.put(settled.name, settled);
        }
        return Answer.empty(204);
    }

    private static void demandSuitable(KafkaCluster cluster, LinkRequest request) {
        if (request.mode() != Mode.SOURCE && !PRIVATE_OR_DEDICATED.contains(cluster.shape.kind())) {
            throw LinkRequest.invalid("a " + cluster.shape.kind() + " cluster cannot be a destination");
        }
    }

    private void demandConnects(KafkaCluster cluster, ClusterLink link) {
        var found = health.outbound(cluster, link);
        if (!found.isGood()) {
            throw Errors.coded(
                    400,
                    40002,
                    "Unable to validate cluster link due to error: " + found.error() + ": " + found.message());
        }
    }

    private static void demandSameId(KafkaCall call, ClusterLink link) {
        var wanted = call.call().text("/cluster_link_id");
        if (wanted.isPresent() && !wanted.get().equals(link.kafkaId)) {
            throw LinkRequest.invalid("cluster_link_id is not the one of the other side");
        }
    }

    static Problem noSuchPeer(ClusterLink link) {
        return Errors.coded(
                400, 40002, "Cluster '" + link.remoteId + "' does not have a link named '" + link.name + "'.");
    }

    /** Refused while mirror topics follow through it, unless forced; then they stop. */
    private Answer delete(KafkaCall call) {
        call.demandForLinks(Operation.ALTER, Target.CLUSTER);
        var link = find(call);
        var following = call.cluster().mirrors.values().stream()
                .filter(mirror -> mirror.linkName.equals(link.name) && mirror.status != Mirror.Status.STOPPED)
                .toList();
        if (!following.isEmpty() && !call.call().flag("force")) {
            throw Errors.coded(
                    400, 40002, "Cluster link '" + link.name + "' is in use by mirror topics and cannot be deleted.");
        }
        if (call.call().flag("validate_only")) {
            return Answer.empty(200);
        }
        following.forEach(mirror -> mirror.become(Mirror.Status.STOPPED, later.now()));
        link.deleting = true;
        var links = call.cluster().links;
        later.after("confluent.link.deleting", () -> links.remove(link.name, link));
        return Answer.empty(200);
    }

    static ClusterLink find(KafkaCall call) {
        var link = call.cluster().links.get(call.call().variable("link_name"));
        if (link == null) {
            throw Errors.coded(404, 404, "The cluster link doesn't exist.");
        }
        return link;
    }

    /** Where it does not apply it is told as null, as recorded. */
    private static JsonNode remote(ClusterLink link, Mode mode) {
        return link.mode == mode ? TextNode.valueOf(link.remoteId) : Json.NULL;
    }

    private ObjectNode form(KafkaCall call, ClusterLink link) {
        var now = health.of(call.cluster(), link);
        return Json.of(
                "kind",
                "KafkaLinkData",
                "metadata",
                Json.of("self", call.url() + "/links/" + link.name),
                "source_cluster_id",
                remote(link, Mode.DESTINATION),
                "destination_cluster_id",
                remote(link, Mode.SOURCE),
                "remote_cluster_id",
                remote(link, Mode.BIDIRECTIONAL),
                "link_name",
                link.name,
                "link_id",
                link.id,
                "cluster_link_id",
                link.kafkaId,
                "topic_names",
                call.cluster().mirrors.values().stream()
                        .filter(mirror -> mirror.linkName.equals(link.name))
                        .map(mirror -> mirror.topic)
                        .toList(),
                "link_error",
                now.error(),
                "link_error_message",
                now.message(),
                "link_state",
                now.state());
    }
}
