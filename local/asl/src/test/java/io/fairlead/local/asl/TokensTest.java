package io.fairlead.local.asl;

import static io.fairlead.local.asl.MachineWorld.json;
import static io.fairlead.local.asl.MachineWorld.types;
import static io.fairlead.local.asl.ScriptedTasks.fail;
import static io.fairlead.local.asl.ScriptedTasks.submit;
import static org.assertj.core.api.Assertions.assertThat;

import io.fairlead.local.asl.Execution.Status;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TokensTest {
    private static final String APPROVAL = "{'QueryLanguage':'JSONata','StartAt':'Ask','States':{'Ask':{'Type':'Task',"
            + "'Resource':'arn:aws:states:::events:putEvents.waitForTaskToken','HeartbeatSeconds':60,"
            + "'TimeoutSeconds':600,'Arguments':{'token':'{% $states.context.Task.Token %}'},'End':true}}}";

    private final MachineWorld world = new MachineWorld();

    @BeforeEach
    void script() {
        world.tasks.on("Ask", submit());
    }

    @AfterEach
    void close() {
        world.close();
    }

    private Execution asked() {
        var execution = world.begin(APPROVAL, "{}");
        world.pass(Duration.ofSeconds(10));
        return execution;
    }

    private String token() {
        return world.tasks.begun.getFirst().arguments().path("token").asText();
    }

    @Test
    void sendTaskSuccess_whenTheTokenIsWaitedFor_goesOnWithTheOutput() {
        var execution = asked();

        assertThat(execution.sendTaskSuccess(token(), json("{'approved':true}")))
                .isTrue();
        world.finish(execution);

        assertThat(world.tasks.begun.getFirst().token()).isEqualTo(token());
        assertThat(execution.output()).isEqualTo(json("{'approved':true}"));
        assertThat(types(execution)).contains("TaskSubmitted", "TaskSucceeded");
        assertThat(execution.sendTaskSuccess(token(), "{}")).isFalse();
    }

    @Test
    void sendTaskFailure_whenTheTokenIsWaitedFor_failsTheTask() {
        var execution = asked();

        assertThat(execution.sendTaskFailure(token(), "Denied", "not today")).isTrue();
        world.finish(execution);

        assertThat(execution.error()).isEqualTo("Denied");
        assertThat(execution.cause()).isEqualTo("not today");
    }

    @Test
    void sendHeartbeat_whenSentInTime_keepsTheTaskAlive() {
        var execution = asked();
        for (var i = 0; i < 5; i++) {
            world.pass(Duration.ofSeconds(45));
            assertThat(execution.sendHeartbeat(token())).isTrue();
        }
        assertThat(execution.status()).isEqualTo(Status.RUNNING);

        world.finish(execution);

        assertThat(execution.error()).isEqualTo("States.Timeout");
        assertThat(execution.stopDate()).isEqualTo(MachineWorld.START.plusSeconds(10 + 5 * 45 + 60));
        assertThat(execution.sendHeartbeat(token())).isFalse();
    }

    @Test
    void send_whenTheTokenIsUnknown_saysSo() {
        var execution = asked();

        assertThat(execution.sendTaskSuccess("another", "{}")).isFalse();
        assertThat(execution.sendTaskFailure("another", null, null)).isFalse();
        assertThat(execution.sendHeartbeat("another")).isFalse();
    }

    @Test
    void submit_whenTheServiceRefuses_isRecordedAsSuch() {
        world.tasks.on("Ask", fail("EventBridge.Refused"));

        var execution = world.run(APPROVAL, "{}");

        assertThat(types(execution)).endsWith("TaskStarted", "TaskSubmitFailed", "ExecutionFailed");
    }

    @Test
    void token_whenTheTaskIsRetried_isANewOne() {
        world.tasks.on("Ask", fail("Refused"), submit());
        var execution = world.begin(APPROVAL.replace("'End'", "'Retry':[{'ErrorEquals':['Refused']}],'End'"), "{}");
        world.pass(Duration.ofSeconds(10));

        assertThat(execution.sendTaskSuccess(
                        world.tasks.begun.get(0).arguments().path("token").asText(), "1"))
                .isFalse();
        assertThat(execution.sendTaskSuccess(
                        world.tasks.begun.get(1).arguments().path("token").asText(), "1"))
                .isTrue();
    }
}
