package io.fairlead.local.confluent.kafka;

import io.fairlead.local.confluent.authorization.Operation;
import io.fairlead.local.confluent.authorization.Target;
import io.fairlead.local.confluent.http.Answer;
import io.fairlead.local.confluent.http.Errors;
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
                LinkSettings.all().keySet().stream()
                        .map(name -> LinkSettings.form(call, link, name))
                        .toList());
    }

    private static Answer alter(KafkaCall call) {
        call.demandForLinks(Operation.ALTER, Target.CLUSTER);
        var link = Links.find(call);
        var changes = call.call().body().path("data");
        changes.forEach(
                change -> LinkSettings.demandChangeable(change.path("name").asText()));
        var validateOnly = call.call().flag("validate_only")
                || call.call().body().path("validate_only").asBoolean();
        if (!validateOnly) {
            changes.forEach(change -> {
                var name = change.path("name").asText();
                if (change.path("operation").asText().equals("DELETE")) {
                    link.configs.remove(name);
                } else {
                    link.configs.put(name, change.path("value").asText());
                }
            });
        }
        return Answer.empty(204);
    }

    private static Answer read(KafkaCall call) {
        call.demandForLinks(Operation.DESCRIBE, Target.CLUSTER);
        var link = Links.find(call);
        var name = call.call().variable("config_name");
        if (!LinkSettings.all().containsKey(name)) {
            throw Errors.coded(404, 40404, "Config " + name + " cannot be found for the cluster link.");
        }
        return Answer.json(200, LinkSettings.form(call, link, name));
    }

    private static Answer set(KafkaCall call) {
        call.demandForLinks(Operation.ALTER, Target.CLUSTER);
        var link = Links.find(call);
        var name = call.call().variable("config_name");
        LinkSettings.demandChangeable(name);
        link.configs.put(name, call.required("/value"));
        return Answer.empty(204);
    }

    private static Answer reset(KafkaCall call) {
        call.demandForLinks(Operation.ALTER, Target.CLUSTER);
        var link = Links.find(call);
        var name = call.call().variable("config_name");
        LinkSettings.demandChangeable(name);
        link.configs.remove(name);
        return Answer.empty(204);
    }
}
