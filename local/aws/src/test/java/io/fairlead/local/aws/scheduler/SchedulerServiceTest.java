package io.fairlead.local.aws.scheduler;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fairlead.local.aws.LocalAws;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Consumer;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.scheduler.SchedulerClient;
import software.amazon.awssdk.services.scheduler.model.ActionAfterCompletion;
import software.amazon.awssdk.services.scheduler.model.ConflictException;
import software.amazon.awssdk.services.scheduler.model.CreateScheduleRequest;
import software.amazon.awssdk.services.scheduler.model.FlexibleTimeWindowMode;
import software.amazon.awssdk.services.scheduler.model.ResourceNotFoundException;
import software.amazon.awssdk.services.scheduler.model.ScheduleGroupState;
import software.amazon.awssdk.services.scheduler.model.ScheduleGroupSummary;
import software.amazon.awssdk.services.scheduler.model.ScheduleState;
import software.amazon.awssdk.services.scheduler.model.ScheduleSummary;
import software.amazon.awssdk.services.scheduler.model.Tag;
import software.amazon.awssdk.services.scheduler.model.Target;
import software.amazon.awssdk.services.scheduler.model.ValidationException;

/** The operations on schedules and groups over the wire, by the SDK. */
class SchedulerServiceTest {
    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
    private static final Target MACHINE = Target.builder()
            .arn("arn:aws:states:us-east-1:111122223333:stateMachine:rotate-keys")
            .roleArn("arn:aws:iam::111122223333:role/scheduler")
            .input("{\"topology\":\"non-prod\"}")
            .build();

    private final LocalAws world = new LocalAws();
    private final SchedulerClient scheduler = world.client(SchedulerClient.builder());

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void create_whenLittleIsGiven_showsTheDefaults() {
        var arn = create("rotate", request -> {});

        var schedule = scheduler.getSchedule(request -> request.name("rotate"));

        assertThat(arn).isEqualTo("arn:aws:scheduler:us-east-1:111122223333:schedule/default/rotate");
        assertThat(schedule.arn()).isEqualTo(arn);
        assertThat(schedule.groupName()).isEqualTo("default");
        assertThat(schedule.state()).isEqualTo(ScheduleState.ENABLED);
        assertThat(schedule.scheduleExpressionTimezone()).isEqualTo("UTC");
        assertThat(schedule.actionAfterCompletion()).isEqualTo(ActionAfterCompletion.NONE);
        assertThat(schedule.target().retryPolicy().maximumRetryAttempts()).isEqualTo(185);
        assertThat(schedule.target().retryPolicy().maximumEventAgeInSeconds()).isEqualTo(86_400);
        assertThat(schedule.target().input()).isEqualTo("{\"topology\":\"non-prod\"}");
        assertThat(schedule.creationDate()).isEqualTo(START);
        assertThat(schedule.startDate()).isNull();
    }

    @Test
    void create_whenTheNameIsTaken_isAConflictUnlessItIsTheSameRequestAgain() {
        create("rotate", request -> request.clientToken("t1"));

        create("rotate", request -> request.clientToken("t1"));

        assertThatThrownBy(() -> create("rotate", request -> request.clientToken("t2")))
                .isInstanceOf(ConflictException.class)
                .hasMessageContaining("Schedule rotate already exists.");
        assertThatThrownBy(() ->
                        create("rotate", request -> request.clientToken("t1").description("other")))
                .isInstanceOf(ConflictException.class);
    }

    @Test
    void update_whenMembersAreLeftOut_theyGetTheirDefaults() {
        create("rotate", request -> request.description("monthly").state(ScheduleState.DISABLED));
        world.advance(Duration.ofHours(1));

        scheduler.updateSchedule(request -> request.name("rotate")
                .scheduleExpression("cron(0 6 1 * ? *)")
                .flexibleTimeWindow(
                        window -> window.mode(FlexibleTimeWindowMode.FLEXIBLE).maximumWindowInMinutes(15))
                .target(MACHINE));

        var schedule = scheduler.getSchedule(request -> request.name("rotate"));
        assertThat(schedule.description()).isNull();
        assertThat(schedule.state()).isEqualTo(ScheduleState.ENABLED);
        assertThat(schedule.flexibleTimeWindow().maximumWindowInMinutes()).isEqualTo(15);
        assertThat(schedule.creationDate()).isEqualTo(START);
        assertThat(schedule.lastModificationDate()).isEqualTo(START.plus(Duration.ofHours(1)));
    }

    @Test
    void delete_whenItIsGone_isRefusedUnlessItIsTheSameRequestAgain() {
        create("rotate", request -> {});

        scheduler.deleteSchedule(request -> request.name("rotate").clientToken("d1"));
        scheduler.deleteSchedule(request -> request.name("rotate").clientToken("d1"));

        assertThatThrownBy(() -> scheduler.deleteSchedule(request -> request.name("rotate")))
                .isInstanceOfSatisfying(ResourceNotFoundException.class, refused -> {
                    assertThat(refused.statusCode()).isEqualTo(404);
                    assertThat(refused).hasMessageContaining("Schedule rotate does not exist.");
                });
        assertThatThrownBy(() -> scheduler.getSchedule(request -> request.name("rotate")))
                .isInstanceOf(ResourceNotFoundException.class);
    }

    @Test
    void list_whenThereAreMany_filtersAndPages() {
        scheduler.createScheduleGroup(request -> request.name("fairlead"));
        for (var name : new String[] {"a-1", "a-2", "b-1"}) {
            create(name, request -> request.groupName("fairlead"));
        }
        create("a-3", request -> request.state(ScheduleState.DISABLED));

        assertThat(scheduler
                        .listSchedulesPaginator(request -> request.maxResults(2))
                        .schedules())
                .extracting(ScheduleSummary::name)
                .containsExactly("a-3", "a-1", "a-2", "b-1");
        assertThat(scheduler
                        .listSchedules(request -> request.groupName("fairlead").namePrefix("a"))
                        .schedules())
                .extracting(ScheduleSummary::name)
                .containsExactly("a-1", "a-2");
        assertThat(scheduler
                        .listSchedules(request -> request.state(ScheduleState.DISABLED))
                        .schedules())
                .singleElement()
                .satisfies(schedule -> assertThat(schedule.target().arn()).isEqualTo(MACHINE.arn()));
        assertThatThrownBy(() -> scheduler.listSchedules(request -> request.groupName("none")))
                .isInstanceOf(ResourceNotFoundException.class)
                .hasMessageContaining("Schedule group none does not exist.");
    }

    @Test
    void get_whenItIsInAnotherGroup_isNotFound() {
        scheduler.createScheduleGroup(request -> request.name("fairlead"));
        create("rotate", request -> request.groupName("fairlead"));

        assertThatThrownBy(() -> scheduler.getSchedule(request -> request.name("rotate")))
                .isInstanceOf(ResourceNotFoundException.class);
        assertThat(scheduler
                        .getSchedule(request -> request.name("rotate").groupName("fairlead"))
                        .name())
                .isEqualTo("rotate");
    }

    @Test
    void deleteGroup_whenItHasSchedules_deletesThemAndIsGoneSomeTimeLater() {
        scheduler.createScheduleGroup(request -> request.name("fairlead"));
        create("rotate", request -> request.groupName("fairlead"));

        scheduler.deleteScheduleGroup(request -> request.name("fairlead"));

        assertThat(scheduler
                        .getScheduleGroup(request -> request.name("fairlead"))
                        .state())
                .isEqualTo(ScheduleGroupState.DELETING);
        assertThat(world.aws.scheduler().schedules("fairlead")).isEmpty();
        assertThatThrownBy(() -> create("rotate", request -> request.groupName("fairlead")))
                .isInstanceOf(ResourceNotFoundException.class);
        assertThatThrownBy(() -> scheduler.createScheduleGroup(request -> request.name("fairlead")))
                .isInstanceOf(ConflictException.class);

        world.advance(Duration.ofMinutes(1));
        assertThat(scheduler.listScheduleGroups(request -> {}).scheduleGroups())
                .extracting(ScheduleGroupSummary::name)
                .containsExactly("default");
    }

    @Test
    void group_whenTagged_showsItsTags() {
        var arn = scheduler
                .createScheduleGroup(request -> request.name("fairlead")
                        .tags(Tag.builder().key("owner").value("fairlead").build()))
                .scheduleGroupArn();

        scheduler.tagResource(request -> request.resourceArn(arn)
                .tags(Tag.builder().key("stage").value("test").build()));
        scheduler.untagResource(request -> request.resourceArn(arn).tagKeys("owner"));

        assertThat(arn).isEqualTo("arn:aws:scheduler:us-east-1:111122223333:schedule-group/fairlead");
        assertThat(scheduler
                        .listTagsForResource(request -> request.resourceArn(arn))
                        .tags())
                .containsExactly(Tag.builder().key("stage").value("test").build());
    }

    @Test
    void create_whenWrong_isRefusedInAwssWords() {
        assertInvalid(
                () -> create("rotate", request -> request.scheduleExpression("rate(10 seconds)")),
                "Invalid Schedule Expression rate(10 seconds).");
        assertInvalid(
                () -> create("rotate", request -> request.startDate(START.minus(Duration.ofMinutes(6)))),
                "The StartDate you specify cannot be earlier than 5 minutes ago.");
        assertInvalid(() -> create("rotate keys", request -> {}), "failed to satisfy constraint");
        assertInvalid(() -> create("r".repeat(65), request -> {}), "Member must have length less than or equal to 64");
        assertInvalid(
                () -> create("rotate", request -> request.target(MACHINE.copy(target -> target.input("no json")))),
                "well-formed JSON");
        assertInvalid(
                () -> create("rotate", request -> request.target(MACHINE.copy(target -> target.roleArn("role")))),
                "Value 'role' at 'target.roleArn' failed to satisfy constraint");
        assertInvalid(
                () -> create(
                        "rotate",
                        request -> request.target(MACHINE.copy(
                                target -> target.retryPolicy(policy -> policy.maximumRetryAttempts(186))))),
                "Member must have value less than or equal to 185");
        assertInvalid(() -> create("rotate", request -> request.scheduleExpressionTimezone("Mars/Base")), "Mars/Base");
        assertInvalid(
                () -> create(
                        "rotate",
                        request -> request.flexibleTimeWindow(window -> window.mode(FlexibleTimeWindowMode.FLEXIBLE))),
                "MaximumWindowInMinutes");
        assertThatThrownBy(() -> create("rotate", request -> request.groupName("none")))
                .isInstanceOf(ResourceNotFoundException.class);
        assertThat(world.aws.scheduler().schedules(null)).isEmpty();
    }

    private static void assertInvalid(ThrowingCallable call, String message) {
        assertThatThrownBy(call).isInstanceOf(ValidationException.class).hasMessageContaining(message);
    }

    private String create(String name, Consumer<CreateScheduleRequest.Builder> more) {
        return scheduler
                .createSchedule(request -> {
                    request.name(name)
                            .scheduleExpression("rate(30 days)")
                            .flexibleTimeWindow(window -> window.mode(FlexibleTimeWindowMode.OFF))
                            .target(MACHINE);
                    more.accept(request);
                })
                .scheduleArn();
    }
}
