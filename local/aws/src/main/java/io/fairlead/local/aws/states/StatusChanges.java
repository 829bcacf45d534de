package io.fairlead.local.aws.states;

import io.fairlead.local.asl.Execution;
import io.fairlead.local.aws.events.EventBus;
import java.util.List;

/** The events by which Step Functions tells that an execution began, ended, or was redriven. */
final class StatusChanges {
    private final EventBus bus;
    private final ExecutionViews views;

    StatusChanges(EventBus bus, ExecutionViews views) {
        this.bus = bus;
        this.views = views;
    }

    void publish(Execution execution) {
        bus.publish(
                "aws.states",
                "Step Functions Execution Status Change",
                List.of(execution.start().executionArn()),
                views.statusChange(execution));
    }
}
