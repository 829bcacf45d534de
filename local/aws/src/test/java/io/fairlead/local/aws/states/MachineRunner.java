package io.fairlead.local.aws.states;

import io.fairlead.local.aws.LocalAws;
import software.amazon.awssdk.services.sfn.SfnClient;
import software.amazon.awssdk.services.sfn.model.DescribeExecutionResponse;
import software.amazon.awssdk.services.sfn.model.ExecutionStatus;

/** Creates machines over the wire and runs them to their end in virtual time. */
final class MachineRunner {
    private final LocalAws world;
    private final SfnClient sfn;

    MachineRunner(LocalAws world) {
        this.world = world;
        this.sfn = world.client(SfnClient.builder());
    }

    SfnClient sfn() {
        return sfn;
    }

    String create(String name, String definition) {
        return sfn.createStateMachine(request ->
                        request.name(name).definition(definition).roleArn("arn:aws:iam::111122223333:role/machine"))
                .stateMachineArn();
    }

    /** A machine of one task in JSONata. */
    String createTask(String name, String resource, String arguments) {
        return create(name, """
                {"QueryLanguage": "JSONata", "StartAt": "Call",
                 "States": {"Call": {"Type": "Task", "Resource": "%s", "Arguments": %s, "End": true}}}""".formatted(resource, arguments));
    }

    String start(String machineArn, String input) {
        return sfn.startExecution(request -> request.stateMachineArn(machineArn).input(input))
                .executionArn();
    }

    DescribeExecutionResponse run(String machineArn, String input) {
        var arn = start(machineArn, input);
        world.runUntil(() -> describe(arn).status() != ExecutionStatus.RUNNING);
        return describe(arn);
    }

    DescribeExecutionResponse describe(String executionArn) {
        return sfn.describeExecution(request -> request.executionArn(executionArn));
    }
}
