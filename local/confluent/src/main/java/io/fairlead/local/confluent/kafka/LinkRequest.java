package io.fairlead.local.confluent.kafka;

import io.fairlead.local.confluent.http.Errors;
import io.fairlead.local.confluent.http.Problem;
import io.fairlead.local.confluent.organization.ClusterLink;
import io.fairlead.local.confluent.organization.ClusterLink.Mode;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/** What a creation asks for, checked for what can be said without looking at the other cluster. */
record LinkRequest(String name, Mode mode, boolean outbound, String remoteId, Map<String, String> configs) {
    private static final Pattern NAME = Pattern.compile("[a-zA-Z0-9._-]{1,200}");
    private static final Map<Mode, String> REMOTE = Map.of(
            Mode.DESTINATION, "source_cluster_id",
            Mode.SOURCE, "destination_cluster_id",
            Mode.BIDIRECTIONAL, "remote_cluster_id");

    static LinkRequest read(KafkaCall call) {
        var name = call.call().query("link_name").orElse("");
        if (!NAME.matcher(name).matches()) {
            throw Errors.coded(400, 400, "Invalid Cluster Link Name.");
        }
        var configs = new LinkedHashMap<String, String>();
        call.call().body().path("configs").forEach(config -> {
            if (!LinkSettings.isAbsent(config.path("value"))) {
                LinkSettings.demandValid(
                        config.path("name").asText(), config.path("value").asText());
                configs.put(config.path("name").asText(), config.path("value").asText());
            }
        });
        var mode = mode(configs.getOrDefault(LinkSettings.MODE, "DESTINATION"));
        var outbound = configs.getOrDefault(LinkSettings.CONNECTION, "OUTBOUND").equals("OUTBOUND");
        var remote = call.call().text("/" + REMOTE.get(mode)).orElse("");
        if (remote.isEmpty() || remote.equals(call.cluster().id)) {
            throw invalid(REMOTE.get(mode) + " must name the other cluster");
        }
        var request = new LinkRequest(name, mode, outbound, remote, configs);
        request.demandConnection();
        return request;
    }

    private static Mode mode(String text) {
        return Arrays.stream(Mode.values())
                .filter(mode -> mode.name().equals(text))
                .findFirst()
                .orElseThrow(() -> invalid("unknown link.mode " + text));
    }

    private void demandConnection() {
        if (outbound) {
            demand(LinkSettings.BOOTSTRAP);
            demand(LinkSettings.CREDENTIALS);
        } else if (mode == Mode.SOURCE) {
            throw invalid("a SOURCE link must be OUTBOUND");
        }
        if (mode == Mode.SOURCE) {
            demand("local." + LinkSettings.CREDENTIALS);
        }
    }

    private void demand(String config) {
        if (configs.getOrDefault(config, "").isEmpty()) {
            throw invalid(config + " is required");
        }
    }

    ClusterLink link(String id, String kafkaId, Instant settledAt) {
        var link = new ClusterLink(name, id, kafkaId, mode, outbound, remoteId, settledAt);
        link.configs.putAll(configs);
        return link;
    }

    static Problem invalid(String what) {
        return Errors.coded(400, 40002, "Invalid cluster link config: " + what);
    }
}
