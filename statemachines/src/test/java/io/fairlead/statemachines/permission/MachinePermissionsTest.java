package io.fairlead.statemachines.permission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.MissingNode;
import io.fairlead.core.permission.AwsCall;
import io.fairlead.core.permission.Condition;
import io.fairlead.statemachines.StateMachines;
import org.junit.jupiter.api.Test;

class MachinePermissionsTest {
    @Test
    void role_whenAMachineAnnouncesSomething_namesBusSourceAndType() {
        assertThat(MachinePermissions.role("teardown").permissions().calls())
                .contains(AwsCall.to(
                                "events:PutEvents",
                                "arn:${Partition}:events:${Region}:${Account}:event-bus/${EventBus}")
                        .when(Condition.equal("events:source", "fairlead"))
                        .when(Condition.equal("events:detail-type", "TopologyTornDown")));
    }

    @Test
    void role_whenTasksAreInBranchesAndMaps_findsThem() {
        assertThat(Tasks.of("apply"))
                .extracting(Tasks.Task::state)
                .contains("Validate", "Observe", "Ensure cluster link", "Ensure service account");
    }

    @Test
    void role_whenAMachineCallsNoFunction_mayCallNone() {
        assertThat(MachinePermissions.role("announce-failure").permissions().calls())
                .extracting(AwsCall::action)
                .doesNotContain("lambda:InvokeFunction", "dynamodb:UpdateItem")
                .contains("states:GetExecutionHistory", "dynamodb:DeleteItem");
    }

    @Test
    void role_ofEveryMachine_isTrustedToStepFunctionsForThatMachineOnly() {
        assertThat(StateMachines.NAMES)
                .allSatisfy(name -> assertThat(
                                MachinePermissions.role(name).trust().conditions())
                        .extracting(Condition::values)
                        .anySatisfy(arns -> assertThat(arns)
                                .containsExactly("arn:${Partition}:states:${Region}:${Account}:stateMachine:${Prefix}-"
                                        + name)));
    }

    @Test
    void task_whenItsIntegrationIsUnknown_saysWhatToDo() {
        var task = new Tasks.Task("Tell", "sns:publish", MissingNode.getInstance());

        assertThatThrownBy(() -> TaskCalls.of(task))
                .hasMessageContaining("sns:publish")
                .hasMessageContaining("add it");
    }
}
