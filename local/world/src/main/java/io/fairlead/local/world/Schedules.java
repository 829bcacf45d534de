package io.fairlead.local.world;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fairlead.core.json.Json;
import io.fairlead.local.aws.AwsStandIn;
import io.fairlead.local.aws.wire.AwsRequest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** The groups of schedules, and the schedules that keep functions from falling idle. */
final class Schedules {
    /** What topologies make is in here. */
    static final String TOPOLOGIES = "fairlead";

    static final String INSTALLATION = "fairlead-installation";

    private final AwsStandIn aws;

    Schedules(AwsStandIn aws) {
        this.aws = aws;
    }

    /** Each of these functions is called once a week. */
    void install(List<String> functions) {
        for (var group : List.of(TOPOLOGIES, INSTALLATION)) {
            post("/schedule-groups/" + group, Json.object());
        }
        for (var function : functions) {
            var schedule = EventFiles.filled(
                    "schedules/keep-alive.json",
                    Map.of("Function", aws.lambda().arn(function), "SchedulerRole", role()));
            post(
                    "/schedules/keep-alive-" + function,
                    Json.object().put("GroupName", INSTALLATION).setAll((ObjectNode) Json.parse(schedule)));
        }
    }

    String role() {
        return "arn:aws:iam::" + aws.account().id() + ":role/fairlead-scheduler";
    }

    private void post(String path, JsonNode body) {
        var answer = aws.scheduler()
                .handle(new AwsRequest(
                        "scheduler",
                        "POST",
                        path,
                        Map.of(),
                        Map.of(),
                        body.toString().getBytes(StandardCharsets.UTF_8)));
        if (answer.status() != 200) {
            throw new IllegalStateException(path + ": " + answer.text());
        }
    }
}
