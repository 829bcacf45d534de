package io.fairlead.local.world;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fairlead.core.json.Json;
import io.fairlead.installation.DeployedSchedule;
import io.fairlead.installation.References;
import io.fairlead.local.aws.AwsStandIn;
import io.fairlead.local.aws.wire.AwsRequest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** The groups of schedules, and the schedules that the installation itself needs. */
final class Schedules {
    /** What topologies make is in here. */
    static final String TOPOLOGIES = Installation.NAMES.topologySchedules();

    private final AwsStandIn aws;
    private final References references;

    Schedules(AwsStandIn aws, References references) {
        this.aws = aws;
        this.references = references;
    }

    void install(List<String> groups, List<DeployedSchedule> schedules) {
        for (var group : groups) {
            post("/schedule-groups/" + group, Json.object());
        }
        for (var schedule : schedules) {
            post("/schedules/" + schedule.name(), request(schedule));
        }
    }

    private ObjectNode request(DeployedSchedule schedule) {
        var request = Json.object().put("GroupName", schedule.group()).put("ScheduleExpression", schedule.expression());
        request.putObject("FlexibleTimeWindow")
                .put("Mode", "FLEXIBLE")
                .put("MaximumWindowInMinutes", schedule.windowMinutes());
        request.putObject("Target")
                .put("Arn", references.in(schedule.target()))
                .put("RoleArn", references.in(schedule.role()))
                .put("Input", schedule.input())
                .putObject("DeadLetterConfig")
                .put("Arn", references.in(schedule.deadLetters()));
        return request;
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
