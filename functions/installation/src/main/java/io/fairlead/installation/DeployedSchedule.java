package io.fairlead.installation;

import com.fasterxml.jackson.databind.JsonNode;
import io.fairlead.core.json.Json;
import java.util.Map;

/**
 * One schedule that the installation itself needs.
 *
 * @param group by name
 * @param expression e.g. {@code rate(7 days)}
 * @param windowMinutes how much later it may start
 * @param target ARN; may contain {@link References}, as may role and dead letters
 * @param input JSON
 */
public record DeployedSchedule(
        String name,
        String group,
        String expression,
        int windowMinutes,
        String target,
        String role,
        String deadLetters,
        String input) {

    static DeployedSchedule keepAlive(Names names, String function) {
        return calling(names, "keep-alive", function);
    }

    static DeployedSchedule measuring(Names names, String function) {
        return calling(names, "measure", function);
    }

    private static DeployedSchedule calling(Names names, String purpose, String function) {
        var file = Json.parse(EventFiles.filled(
                "schedules/" + purpose + ".json",
                Map.of(
                        "Function", names.functionArn(function),
                        "SchedulerRole", names.roleArn("scheduler"),
                        "DeadLetters", names.deadLettersArn())));
        return read(purpose + "-" + function, names.installationSchedules(), file);
    }

    private static DeployedSchedule read(String name, String group, JsonNode file) {
        var target = file.path("Target");
        return new DeployedSchedule(
                name,
                group,
                file.path("ScheduleExpression").textValue(),
                file.at("/FlexibleTimeWindow/MaximumWindowInMinutes").intValue(),
                target.path("Arn").textValue(),
                target.path("RoleArn").textValue(),
                target.at("/DeadLetterConfig/Arn").textValue(),
                target.path("Input").textValue());
    }
}
