package io.fairlead.local.confluent.kafka;

import com.fasterxml.jackson.databind.JsonNode;
import io.fairlead.local.confluent.authorization.Operation;
import io.fairlead.local.confluent.authorization.Target;
import io.fairlead.local.confluent.http.Answer;
import io.fairlead.local.confluent.http.Errors;
import io.fairlead.local.confluent.http.Json;
import io.fairlead.local.confluent.http.Router;

/** The settings of links over REST; this is how credentials are exchanged. */
final class LinkConfigs {
    private static final String PATH = KafkaCall.ROOT + "/links/{link_name}/configs";
    private static final String ONE = PATH + "/{config_name}";

    private LinkConfigs() {}

    static void register(Router<KafkaCall> router) {
        router.on("GET", PATH, LinkConfigs::list)
                .on("PUT", PATH + ":alter", LinkConfigs::alter)
                .on("GET", ONE, LinkConfigs::read)
                .on("PUT", ONE, LinkConfigs::set)
                .on("DELETE", ONE, LinkConfigs::reset);
    }

    private static Answer list(KafkaCall call) {
        call.demandForLinks(Operation.DESCRIBE, Target.CLUSTER);
        var link = Links.find(call);
        return Lists.of(
                "KafkaLinkConfigDataList",
                call.url() + "/links/" + link.name + "/configs",
                LinkSettings.names().stream()
                        .map(name -> LinkSettings.form(call, link, name))
                        .toList());
    }

    private static Answer alter(KafkaCall call) {
        call.demandForLinks(Operation.ALTER, Target.CLUSTER);
        var link = Links.find(call);
        var changes = call.call().body().path("data");
        changes.forEach(change -> LinkSettings.demandChangeable(
                link, change.path("name").asText(), change.path("value"), isDeletion(change)));
        var validateOnly = call.call().flag("validate_only")
                || call.call().body().path("validate_only").asBoolean();
        if (!validateOnly) {
            changes.forEach(change ->
                    LinkSettings.change(link, change.path("name").asText(), change.path("value"), isDeletion(change)));
        }
        return Answer.empty(204);
    }

    private static boolean isDeletion(JsonNode change) {
        return change.path("operation").asText().equals("DELETE");
    }

    private static Answer read(KafkaCall call) {
        call.demandForLinks(Operation.DESCRIBE, Target.CLUSTER);
        var link = Links.find(call);
        var name = call.call().variable("config_name");
        if (!LinkSettings.names().contains(name)) {
            throw Errors.coded(404, 40404, "Config " + name + " cannot be found for the cluster link.");
        }
        return Answer.json(200, LinkSettings.form(call, link, name));
    }

    private static Answer set(KafkaCall call) {
        return change(call, call.call().body().path("value"), false);
    }

    private static Answer reset(KafkaCall call) {
        return change(call, Json.NULL, true);
    }

    private static Answer change(KafkaCall call, JsonNode value, boolean delete) {
        call.demandForLinks(Operation.ALTER, Target.CLUSTER);
        var link = Links.find(call);
        var name = call.call().variable("config_name");
        LinkSettings.demandChangeable(link, name, value, delete);
        LinkSettings.change(link, name, value, delete);
        return Answer.empty(204);
    }
}
