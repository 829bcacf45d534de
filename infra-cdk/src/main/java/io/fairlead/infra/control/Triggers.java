package io.fairlead.infra.control;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.fairlead.core.json.Json;
import io.fairlead.infra.keeping.Removal;
import io.fairlead.installation.DeployedSchedule;
import io.fairlead.installation.EventRule;
import io.fairlead.installation.Names;
import io.fairlead.installation.References;
import java.util.List;
import java.util.Map;
import software.amazon.awscdk.services.events.CfnRule;
import software.amazon.awscdk.services.scheduler.CfnSchedule;
import software.amazon.awscdk.services.scheduler.CfnScheduleGroup;
import software.constructs.Construct;

/** What starts something: rules on events, and schedules. What cannot be delivered goes to the dead letters. */
final class Triggers {
    private final Construct scope;
    private final References references;
    private final String deadLetters;

    Triggers(Construct scope, References references, Names names) {
        this.scope = scope;
        this.references = references;
        this.deadLetters = references.in(names.deadLettersArn());
    }

    void rule(EventRule rule) {
        CfnRule.Builder.create(scope, "Rule" + rule.name())
                .name(rule.name())
                .eventBusName(rule.bus())
                .eventPattern(new ObjectMapper().convertValue(Json.parse(references.in(rule.pattern())), Map.class))
                .targets(List.of(target(rule.target())))
                .build();
    }

    private CfnRule.TargetProperty target(EventRule.Target target) {
        var undelivered =
                CfnRule.DeadLetterConfigProperty.builder().arn(deadLetters).build();
        return switch (target) {
            case EventRule.Start start ->
                CfnRule.TargetProperty.builder()
                        .id("machine")
                        .arn(references.in(start.machine()))
                        .roleArn(references.in(start.role()))
                        .inputTransformer(CfnRule.InputTransformerProperty.builder()
                                .inputPathsMap(Map.of(start.field(), start.path()))
                                .inputTemplate(start.template())
                                .build())
                        .deadLetterConfig(undelivered)
                        .build();
            case EventRule.Tell tell ->
                CfnRule.TargetProperty.builder()
                        .id("topic")
                        .arn(references.in(tell.topic()))
                        .deadLetterConfig(undelivered)
                        .build();
        };
    }

    /** A group is removed with all schedules in it. */
    static void group(Construct scope, String name) {
        Removal.deletes(CfnScheduleGroup.Builder.create(scope, name).name(name).build());
    }

    void schedule(DeployedSchedule schedule) {
        CfnSchedule.Builder.create(scope, "Schedule" + schedule.name())
                .name(schedule.name())
                .groupName(schedule.group())
                .scheduleExpression(schedule.expression())
                .flexibleTimeWindow(CfnSchedule.FlexibleTimeWindowProperty.builder()
                        .mode("FLEXIBLE")
                        .maximumWindowInMinutes(schedule.windowMinutes())
                        .build())
                .target(CfnSchedule.TargetProperty.builder()
                        .arn(references.in(schedule.target()))
                        .roleArn(references.in(schedule.role()))
                        .input(schedule.input())
                        .deadLetterConfig(CfnSchedule.DeadLetterConfigProperty.builder()
                                .arn(references.in(schedule.deadLetters()))
                                .build())
                        .build())
                .build();
    }
}
