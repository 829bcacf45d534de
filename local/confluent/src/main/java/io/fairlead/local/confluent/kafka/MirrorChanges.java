package io.fairlead.local.confluent.kafka;

import com.fasterxml.jackson.databind.JsonNode;
import io.fairlead.local.confluent.authorization.Operation;
import io.fairlead.local.confluent.authorization.Target;
import io.fairlead.local.confluent.http.Answer;
import io.fairlead.local.confluent.http.Errors;
import io.fairlead.local.confluent.http.Json;
import io.fairlead.local.confluent.http.Router;
import io.fairlead.local.confluent.organization.KafkaCluster;
import io.fairlead.local.confluent.organization.Later;
import io.fairlead.local.confluent.organization.Mirror;
import io.fairlead.local.confluent.organization.Mirror.Status;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;

/** Promotion, failover, pause and resume of mirror topics. The answer is 200 with an outcome for each topic. */
final class MirrorChanges {
    private static final String PATH = KafkaCall.ROOT + "/links/{link_name}/mirrors:";

    private final Later later;
    private final MirrorWatch watch;

    /** One change: from which shown states, to which stored one. */
    private enum Change {
        PROMOTE("promote", "KafkaPromoteMirror", "ACTIVE|PAUSED", Status.PENDING_STOPPED),
        FAILOVER(
                "failover",
                "KafkaFailoverMirror",
                "ACTIVE|PAUSED|FAILED|LINK_FAILED|SOURCE_UNAVAILABLE|PENDING_MIRROR|PENDING_STOPPED",
                Status.PENDING_STOPPED),
        PAUSE("pause", "KafkaPauseMirror", "ACTIVE|SOURCE_UNAVAILABLE|LINK_FAILED", Status.PAUSED),
        RESUME("resume", "KafkaResumeMirror", "PAUSED", Status.ACTIVE);

        final String verb;
        final String kind;
        final String from;
        final Status to;

        Change(String verb, String kind, String from, Status to) {
            this.verb = verb;
            this.kind = kind;
            this.from = from;
            this.to = to;
        }
    }

    /** Assumed: what the document has beyond that is refused, since its effect on both clusters is not simulated. */
    private static final List<String> NOT_HERE =
            List.of("reverse-and-start-mirror", "reverse-and-pause-mirror", "truncate-and-restore");

    MirrorChanges(Later later, MirrorWatch watch) {
        this.later = later;
        this.watch = watch;
    }

    void register(Router<KafkaCall> router) {
        for (var change : Change.values()) {
            router.on("POST", PATH + change.verb, call -> perform(call, change));
        }
        for (var verb : NOT_HERE) {
            router.on("POST", PATH + verb, call -> refuse(call, verb));
        }
    }

    private static Answer refuse(KafkaCall call, String verb) {
        call.demandForLinks(Operation.DESCRIBE, Target.CLUSTER);
        throw Errors.coded(
                400, 40002, "The cluster link '" + Links.find(call).name + "' does not support " + verb + ".");
    }

    private Answer perform(KafkaCall call, Change change) {
        call.demandForLinks(Operation.DESCRIBE, Target.CLUSTER);
        var link = Links.find(call);
        List<JsonNode> rows = new ArrayList<>();
        for (var name : names(call, link.name)) {
            rows.add(perform(call, change, link.name, name));
        }
        var self = call.url() + "/links/" + link.name + "/mirrors:" + change.verb;
        return Lists.of(change.kind, self, rows);
    }

    private static Set<String> names(KafkaCall call, String link) {
        var names = new LinkedHashSet<String>();
        call.call().body().path("mirror_topic_names").forEach(name -> names.add(name.asText()));
        call.call().text("/mirror_topic_name_pattern").ifPresent(text -> {
            var pattern = pattern(text);
            call.cluster().mirrors.values().stream()
                    .filter(mirror -> mirror.linkName.equals(link)
                            && pattern.matcher(mirror.topic).matches())
                    .forEach(mirror -> names.add(mirror.topic));
        });
        return names;
    }

    private static Pattern pattern(String text) {
        try {
            return Pattern.compile(text);
        } catch (PatternSyntaxException e) {
            throw Errors.coded(400, 400, "The pattern of mirror topic names is not valid.");
        }
    }

    private JsonNode perform(KafkaCall call, Change change, String link, String name) {
        var mirror = Optional.ofNullable(call.cluster().mirrors.get(name)).filter(found -> found.linkName.equals(link));
        if (mirror.isEmpty()) {
            return row(call, link, name, 40403, "The mirror topic doesn't exist.", List.of());
        }
        var state = watch.state(call.cluster(), mirror.get());
        var lags = watch.lags(call.cluster(), mirror.get(), state);
        if (!call.may(Operation.ALTER, Target.topic(name))) {
            return row(call, link, name, 40301, "Topic authorization failed.", lags);
        }
        if (!state.status().matches(change.from)) {
            var message = "Cannot " + change.verb + " the mirror topic '" + name + "': it is " + state.status() + ".";
            return row(call, link, name, 40002, message, lags);
        }
        if (!call.call().flag("validate_only")) {
            mirror.get().become(change.to, later.now());
            if (change.to == Status.PENDING_STOPPED) {
                later.after("confluent.mirror.stopping", () -> stop(call.cluster(), mirror.get()));
            }
        }
        return row(call, link, name, null, null, lags);
    }

    /** From now on an ordinary topic that keeps what it has. */
    private void stop(KafkaCluster cluster, Mirror mirror) {
        var topic = cluster.topics.get(mirror.topic);
        if (mirror.status == Status.PENDING_STOPPED && topic != null) {
            mirror.become(Status.STOPPED, later.now());
            topic.produced = mirror.fetched();
        }
    }

    private static JsonNode row(
            KafkaCall call,
            String link,
            String name,
            @Nullable Integer code,
            @Nullable String message,
            List<JsonNode> lags) {
        return Json.of(
                "kind",
                "AlterMirrorsData",
                "metadata",
                Lists.metadata(call.url() + "/links/" + link + "/mirrors/" + name, call.resourceName()),
                "mirror_topic_name",
                name,
                "error_code",
                code == null ? Json.NULL : code,
                "error_message",
                message == null ? Json.NULL : message,
                "mirror_lags",
                Json.array(lags),
                "messages_truncated",
                Json.NULL,
                "partition_level_truncation_data",
                List.of());
    }
}
