package io.fairlead.local.confluent.kafka;

import com.fasterxml.jackson.databind.JsonNode;
import io.fairlead.local.confluent.authorization.Operation;
import io.fairlead.local.confluent.authorization.Target;
import io.fairlead.local.confluent.http.Answer;
import io.fairlead.local.confluent.http.Errors;
import io.fairlead.local.confluent.http.Router;
import io.fairlead.local.confluent.organization.ClusterLink;
import io.fairlead.local.confluent.organization.ClusterLink.Mode;
import io.fairlead.local.confluent.organization.Later;
import io.fairlead.local.confluent.organization.Mirror;
import io.fairlead.local.confluent.organization.Topic;
import java.util.List;
import java.util.function.Predicate;

/** Mirror topics: made through a link, ended as topics are. */
final class Mirrors {
    private static final String PATH = KafkaCall.ROOT + "/links/{link_name}/mirrors";

    private final Later later;
    private final LinkHealth health;
    private final MirrorWatch watch;

    Mirrors(Later later, LinkHealth health, MirrorWatch watch) {
        this.later = later;
        this.health = health;
        this.watch = watch;
    }

    void register(Router<KafkaCall> router) {
        router.on("GET", PATH, this::listOfLink)
                .on("GET", KafkaCall.ROOT + "/links/-/mirrors", this::listAll)
                .on("POST", PATH, this::create)
                .on("GET", PATH + "/{mirror_topic_name}", this::read);
    }

    private Answer listOfLink(KafkaCall call) {
        call.demandForLinks(Operation.DESCRIBE, Target.CLUSTER);
        var link = Links.find(call);
        return list(call, "/links/" + link.name + "/mirrors", mirror -> mirror.linkName.equals(link.name));
    }

    private Answer listAll(KafkaCall call) {
        call.demandForLinks(Operation.DESCRIBE, Target.CLUSTER);
        return list(call, "/links/-/mirrors", mirror -> true);
    }

    private Answer list(KafkaCall call, String path, Predicate<Mirror> filter) {
        List<JsonNode> rows = call.cluster().mirrors.values().stream()
                .filter(filter.and(mirror -> call.call()
                        .admits(
                                "mirror_status",
                                watch.state(call.cluster(), mirror).status())))
                .<JsonNode>map(mirror -> watch.form(call, mirror))
                .toList();
        return Lists.of("KafkaMirrorDataList", call.url() + path, rows);
    }

    private Answer read(KafkaCall call) {
        call.demandForLinks(Operation.DESCRIBE, Target.CLUSTER);
        var link = Links.find(call);
        var mirror = call.cluster().mirrors.get(call.call().variable("mirror_topic_name"));
        if (mirror == null || !mirror.linkName.equals(link.name)) {
            throw Errors.coded(404, 40403, "The mirror topic doesn't exist.");
        }
        return Answer.json(200, watch.form(call, mirror));
    }

    private Answer create(KafkaCall call) {
        var source = call.required("/source_topic_name");
        call.demandForLinks(Operation.ALTER, Target.CLUSTER);
        var link = Links.find(call);
        var prefix = link.config(LinkSettings.PREFIX);
        var name = call.call().text("/mirror_topic_name").orElse(prefix + source);
        if (!call.may(Operation.CREATE, Target.CLUSTER)) {
            call.demandForLinks(Operation.CREATE, Target.topic(name));
        }
        if (!name.equals(prefix + source)) {
            throw Errors.coded(400, 40035, "The mirror topic must be named '" + prefix + source + "'.");
        }
        Topics.demandAbsent(call, name);
        demandWorks(call, link, source);
        var sourceTopic = health.remote(link).map(remote -> remote.topics.get(source));
        if (sourceTopic.isEmpty() || sourceTopic.get().deleting) {
            throw Errors.coded(400, 40002, "Topic '" + source + "' does not exist on the source cluster.");
        }
        start(call, link, sourceTopic.get(), name);
        return Answer.empty(204);
    }

    /** A bidirectional link carries nothing until the other side has its own object of the same name. */
    private void demandWorks(KafkaCall call, ClusterLink link, String source) {
        if (link.mode == Mode.SOURCE) {
            throw Errors.coded(400, 40002, "A mirror topic is made on the destination of a link.");
        }
        var connection = health.of(call.cluster(), link);
        if (!connection.isGood()) {
            throw Errors.coded(400, 40002, "The cluster link is " + connection.state() + ": " + connection.message());
        }
        if (link.mode == Mode.BIDIRECTIONAL && health.peer(call.cluster(), link).isEmpty()) {
            throw Links.noSuchPeer(link);
        }
        if (!health.mayRead(call.cluster(), link, source)) {
            throw Errors.coded(400, 40002, "Topic authorization failed on the source cluster for '" + source + "'.");
        }
    }

    private void start(KafkaCall call, ClusterLink link, Topic source, String name) {
        var topic = new Topic(name, source.partitions);
        topic.configs.putAll(source.configs);
        call.cluster().topics.put(name, topic);
        var mirror = new Mirror(link.name, source.name, name, later.now());
        call.cluster().mirrors.put(name, mirror);
        later.after("confluent.mirror.creating", () -> {
            if (mirror.status == Mirror.Status.PENDING_MIRROR) {
                mirror.become(Mirror.Status.ACTIVE, later.now());
            }
        });
    }
}
