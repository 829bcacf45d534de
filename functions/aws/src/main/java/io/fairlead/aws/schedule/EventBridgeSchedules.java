package io.fairlead.aws.schedule;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fairlead.aws.api.AwsAnswer;
import io.fairlead.aws.api.Epoch;
import io.fairlead.aws.api.RestApi;
import io.fairlead.aws.errors.AwsCalls;
import io.fairlead.aws.errors.AwsErrors;
import io.fairlead.core.json.Json;
import io.fairlead.core.schedule.Schedule;
import io.fairlead.core.schedule.Schedule.Timing;
import io.fairlead.core.schedule.Schedules;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Schedules in EventBridge Scheduler, all in one group and with one target. */
public final class EventBridgeSchedules implements Schedules {
    private static final Set<String> ABSENT = Set.of("ResourceNotFoundException");
    private static final Set<String> PRESENT = Set.of("ConflictException");

    private final RestApi api;
    private final Target target;
    private final AwsCalls calls = new AwsCalls("EventBridge Scheduler", AwsErrors.SCHEDULER);

    public EventBridgeSchedules(RestApi api, Target target) {
        this.api = api;
        this.target = target;
    }

    @Override
    public Optional<Schedule> find(String name) {
        return calls.find("looking for schedule " + name, ABSENT, () -> schedule(name));
    }

    private Schedule schedule(String name) {
        var found = api.ask("GET", path(name), group()).json();
        return new Schedule(name, timing(found), found.at("/Target/Input").asText());
    }

    /** One that fires once may delete itself between two calls. */
    @Override
    public void put(Schedule schedule) {
        if (!create(schedule) && !update(schedule) && !create(schedule)) {
            throw calls.failure("writing schedule " + schedule.name(), "ConflictException", "it comes and goes");
        }
    }

    @Override
    public void delete(String name) {
        calls.find("deleting schedule " + name, ABSENT, () -> api.ask("DELETE", path(name), group()));
    }

    private boolean create(Schedule schedule) {
        return calls.find("creating schedule " + schedule.name(), PRESENT, () -> write("POST", schedule))
                .isPresent();
    }

    private boolean update(Schedule schedule) {
        return calls.find("changing schedule " + schedule.name(), ABSENT, () -> write("PUT", schedule))
                .isPresent();
    }

    /** All settings each time: what an update leaves out takes its default. */
    private AwsAnswer write(String method, Schedule schedule) {
        var timing = schedule.timing();
        var body = Json.object()
                .put("GroupName", target.group())
                .put("ScheduleExpression", Expressions.of(timing))
                .put("ActionAfterCompletion", timing instanceof Timing.Once ? "DELETE" : "NONE");
        if (timing instanceof Timing.Every every) {
            body.put("StartDate", Epoch.seconds(every.first()));
        }
        body.set("FlexibleTimeWindow", window(timing));
        body.set("Target", target(schedule));
        return api.send(method, path(schedule.name()), body);
    }

    private static String path(String name) {
        return "/schedules/" + RestApi.segment(name);
    }

    private Map<String, String> group() {
        return Map.of("groupName", target.group());
    }

    private ObjectNode target(Schedule schedule) {
        var json = Json.object()
                .put("Arn", target.machine())
                .put("RoleArn", target.role())
                .put("Input", schedule.input());
        json.putObject("DeadLetterConfig").put("Arn", target.deadLetters());
        return json;
    }

    private static ObjectNode window(Timing timing) {
        var window = timing instanceof Timing.Every every ? every.window() : Duration.ZERO;
        return window.isZero()
                ? Json.object().put("Mode", "OFF")
                : Json.object().put("Mode", "FLEXIBLE").put("MaximumWindowInMinutes", window.toMinutes());
    }

    /** One that somebody has switched off, or pointed elsewhere, never comes; without a queue for dead letters nobody hears of it. */
    private Timing timing(JsonNode found) {
        var isOurs = found.path("State").asText().equals("ENABLED")
                && found.at("/Target/Arn").asText().equals(target.machine())
                && found.at("/Target/RoleArn").asText().equals(target.role())
                && found.at("/Target/DeadLetterConfig/Arn").asText().equals(target.deadLetters());
        var first = Epoch.instant(found, found.hasNonNull("StartDate") ? "StartDate" : "CreationDate");
        var window = Duration.ofMinutes(
                found.at("/FlexibleTimeWindow/MaximumWindowInMinutes").asLong());
        var expression = found.path("ScheduleExpression").asText();
        return Expressions.at(expression)
                .filter(at -> isOurs)
                .<Timing>map(Timing.Once::new)
                .orElseGet(() -> new Timing.Every(
                        Expressions.period(expression).filter(period -> isOurs).orElse(Duration.ZERO), first, window));
    }
}
