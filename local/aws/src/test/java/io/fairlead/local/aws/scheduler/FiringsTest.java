package io.fairlead.local.aws.scheduler;

import static org.assertj.core.api.Assertions.assertThat;

import io.fairlead.local.asl.Execution;
import io.fairlead.local.aws.LocalAws;
import io.fairlead.local.aws.wire.Json;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.scheduler.SchedulerClient;
import software.amazon.awssdk.services.scheduler.model.ActionAfterCompletion;
import software.amazon.awssdk.services.scheduler.model.CreateScheduleRequest;
import software.amazon.awssdk.services.scheduler.model.FlexibleTimeWindowMode;
import software.amazon.awssdk.services.scheduler.model.ScheduleState;
import software.amazon.awssdk.services.scheduler.model.Target;

/** What schedules do in the world's time. */
class FiringsTest {
    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
    private static final String ROLE = "arn:aws:iam::111122223333:role/scheduler";

    private final LocalAws world = new LocalAws();
    private final SchedulerClient scheduler = world.client(SchedulerClient.builder());
    private String machine = "";

    @BeforeEach
    void install() {
        machine = world.clock
                .exclusively(() -> world.aws
                        .stepFunctions()
                        .call(
                                "CreateStateMachine",
                                Json.object()
                                        .put("name", "rotate-keys")
                                        .put("roleArn", ROLE)
                                        .put(
                                                "definition",
                                                "{\"StartAt\":\"A\",\"States\":{\"A\":{\"Type\":\"Succeed\"}}}")))
                .path("stateMachineArn")
                .asText();
    }

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void rate_whenItHasAStartDate_firesThenAndEachPeriodAfter() {
        create(request -> request.scheduleExpression("rate(30 days)").startDate(day(10)));

        world.advance(Duration.ofDays(80));

        assertThat(scheduledTimes()).containsExactly(day(10), day(40), day(70));
        assertThat(started())
                .allSatisfy(execution -> assertThat(execution.startDate())
                        .isBetween(
                                scheduledTime(execution),
                                scheduledTime(execution).plusSeconds(60)));
    }

    @Test
    void rate_whenItHasNoStartDate_firesAtOnce() {
        create(request -> request.scheduleExpression("rate(30 days)"));

        world.advance(Duration.ofDays(31));

        assertThat(scheduledTimes()).containsExactly(START, day(30));
    }

    @Test
    void recurring_whenItHasAnEndDate_firesBeforeItOnly() {
        create(request -> request.scheduleExpression("cron(0 6 * * ? *)")
                .endDate(day(2).plus(Duration.ofHours(6)))
                .actionAfterCompletion(ActionAfterCompletion.DELETE));

        world.advance(Duration.ofDays(5));

        assertThat(scheduledTimes()).containsExactly(START.plus(Duration.ofHours(6)), day(1).plus(Duration.ofHours(6)));
        assertThat(world.aws.scheduler().schedules(null)).isEmpty();
    }

    @Test
    void at_whenItHasFired_staysUnlessItShallBeDeleted() {
        create(request -> request.name("stays").scheduleExpression("at(2026-01-03T00:00:00)"));
        create(request -> request.name("goes")
                .scheduleExpression("at(2026-01-04T01:00:00)")
                .scheduleExpressionTimezone("Europe/Berlin")
                .actionAfterCompletion(ActionAfterCompletion.DELETE));

        world.advance(Duration.ofDays(10));

        assertThat(scheduledTimes()).containsExactly(day(2), day(3));
        assertThat(world.aws.scheduler().schedules(null))
                .singleElement()
                .satisfies(
                        schedule -> assertThat(schedule.path("Name").asText()).isEqualTo("stays"));
    }

    @Test
    void flexible_whenItsWindowIsLong_firesSomeTimeInIt() {
        create(request -> request.scheduleExpression("rate(1 day)")
                .flexibleTimeWindow(
                        window -> window.mode(FlexibleTimeWindowMode.FLEXIBLE).maximumWindowInMinutes(120)));

        world.advance(Duration.ofDays(20));

        var delays = started().stream()
                .map(execution -> Duration.between(scheduledTime(execution), execution.startDate()))
                .toList();
        assertThat(delays)
                .hasSizeGreaterThan(18)
                .allSatisfy(delay -> assertThat(delay).isBetween(Duration.ZERO, Duration.ofHours(2)));
        assertThat(delays).anySatisfy(delay -> assertThat(delay).isGreaterThan(Duration.ofMinutes(5)));
    }

    @Test
    void update_whenDisabled_firesNoMore() {
        create(request -> request.scheduleExpression("rate(1 day)"));
        world.advance(Duration.ofDays(2));

        scheduler.updateSchedule(request -> request.name("rotate")
                .scheduleExpression("rate(1 day)")
                .state(ScheduleState.DISABLED)
                .flexibleTimeWindow(window -> window.mode(FlexibleTimeWindowMode.OFF))
                .target(target("{}")));
        var before = started().size();
        world.advance(Duration.ofDays(10));

        assertThat(started()).hasSize(before);
    }

    @Test
    void delete_whenDue_firesNoMore() {
        create(request -> request.scheduleExpression("rate(1 day)").startDate(day(1)));
        scheduler.deleteSchedule(request -> request.name("rotate"));

        world.advance(Duration.ofDays(10));

        assertThat(started()).isEmpty();
    }

    @Test
    void input_whenItHasKeywords_isFilledIn() {
        create(request -> request.scheduleExpression("at(2026-01-03T00:00:00)").target(target("""
                        {"at": "<aws.scheduler.scheduled-time>", "attempt": "<aws.scheduler.attempt-number>",
                         "arn": "<aws.scheduler.schedule-arn>", "id": "<aws.scheduler.execution-id>"}""")));

        world.advance(Duration.ofDays(3));

        assertThat(started()).singleElement().satisfies(execution -> {
            var input = Json.parse(execution.input());
            assertThat(input.path("at").asText()).isEqualTo("2026-01-03T00:00:00Z");
            assertThat(input.path("attempt").asText()).isEqualTo("1");
            assertThat(input.path("arn").asText()).endsWith(":schedule/default/rotate");
            assertThat(input.path("id").asText()).matches("[0-9a-f]{16}");
        });
    }

    @Test
    void target_whenItIsAFunction_isInvokedWithoutWaiting() {
        var payloads = new ArrayList<String>();
        world.register("kafka", (payload, context) -> {
            payloads.add(new String(payload, StandardCharsets.UTF_8));
            return payload;
        });
        create(request -> request.scheduleExpression("at(2026-01-03T00:00:00)")
                .target(target("{\"operation\":\"keep-alive\"}")
                        .copy(it -> it.arn(world.aws.lambda().arn("kafka")))));
        create(request -> request.name("empty")
                .scheduleExpression("at(2026-01-04T00:00:00)")
                .target(target("{}")
                        .copy(it -> it.arn(world.aws.lambda().arn("kafka")).input(null))));

        world.advance(Duration.ofDays(4));

        assertThat(payloads).hasSize(2).first().isEqualTo("{\"operation\":\"keep-alive\"}");
        assertThat(Json.parse(payloads.get(1)).path("detail-type").asText()).isEqualTo("Scheduled Event");
    }

    @Test
    void target_whenItIsTheUniversalOne_takesTheRequestFromTheInput() {
        var input = Json.object()
                .put("StateMachineArn", machine)
                .put("Name", "retire-<aws.scheduler.execution-id>")
                .put("Input", "{\"a\":1}");
        create(request -> request.scheduleExpression("at(2026-01-03T00:00:00)")
                .target(target(Json.write(input))
                        .copy(it -> it.arn("arn:aws:scheduler:::aws-sdk:sfn:startExecution"))));

        world.advance(Duration.ofDays(3));

        assertThat(started()).singleElement().satisfies(execution -> {
            assertThat(execution.start().name()).matches("retire-[0-9a-f]{16}");
            assertThat(execution.input()).isEqualTo("{\"a\":1}");
        });
    }

    @Test
    void delivery_whenTheTargetIsGone_endsAsADeadLetter() {
        create(request -> request.scheduleExpression("at(2026-01-03T00:00:00)")
                .actionAfterCompletion(ActionAfterCompletion.DELETE)
                .target(target("{\"a\":1}")
                        .copy(it -> it.arn(machine + "-that-never-was")
                                .deadLetterConfig(
                                        queue -> queue.arn("arn:aws:sqs:us-east-1:111122223333:undelivered")))));

        world.advance(Duration.ofDays(3));

        assertThat(world.aws.scheduler().deadLetters()).singleElement().satisfies(letter -> {
            assertThat(letter.queueArn()).endsWith(":undelivered");
            assertThat(letter.errorCode()).isEqualTo("StateMachineDoesNotExist");
            assertThat(letter.scheduledTime()).isEqualTo(day(2));
            assertThat(letter.retryAttempts()).isZero();
            assertThat(letter.exhaustedRetryCondition()).isNull();
            assertThat(letter.input()).isEqualTo("{\"a\":1}");
        });
        assertThat(world.aws.scheduler().schedules(null)).isEmpty();
    }

    @Test
    void interfere_whenAFiringIsDoubledOrSkipped_soItIs() {
        world.aws.scheduler().interfere((schedule, time) -> time.equals(day(1)) ? 2 : time.equals(day(2)) ? 0 : 1);
        create(request -> request.scheduleExpression("rate(1 day)").startDate(day(1)));

        world.advance(Duration.ofDays(4));

        assertThat(scheduledTimes()).containsExactly(day(1), day(1), day(3));
        assertThat(started()).extracting(execution -> execution.start().name()).doesNotHaveDuplicates();
    }

    @Test
    void firings_whenTheSeedIsTheSame_areTheSame() {
        var twin = new FiringsTest();
        twin.install();
        for (var each : List.of(this, twin)) {
            each.create(request -> request.scheduleExpression("rate(1 day)"));
            each.world.advance(Duration.ofDays(3));
        }

        assertThat(twin.started())
                .extracting(Execution::startDate)
                .isEqualTo(started().stream().map(Execution::startDate).toList());
        twin.close();
    }

    private void create(Consumer<CreateScheduleRequest.Builder> more) {
        scheduler.createSchedule(request -> {
            request.name("rotate")
                    .flexibleTimeWindow(window -> window.mode(FlexibleTimeWindowMode.OFF))
                    .target(target("{\"at\":\"<aws.scheduler.scheduled-time>\"}"));
            more.accept(request);
        });
    }

    private Target target(String input) {
        return Target.builder().arn(machine).roleArn(ROLE).input(input).build();
    }

    private List<Execution> started() {
        return world.aws.stepFunctions().executions();
    }

    private List<Instant> scheduledTimes() {
        return started().stream().map(FiringsTest::scheduledTime).toList();
    }

    private static Instant scheduledTime(Execution execution) {
        return Instant.parse(Json.parse(execution.input()).path("at").asText());
    }

    private static Instant day(int number) {
        return START.plus(Duration.ofDays(number));
    }
}
