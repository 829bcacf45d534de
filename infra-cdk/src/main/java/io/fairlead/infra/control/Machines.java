package io.fairlead.infra.control;

import io.fairlead.core.json.Json;
import io.fairlead.infra.role.RoleMaker;
import io.fairlead.installation.DeployedMachine;
import io.fairlead.installation.References;
import io.fairlead.installation.Roles;
import java.util.List;
import software.amazon.awscdk.CfnDeletionPolicy;
import software.amazon.awscdk.services.logs.CfnLogGroup;
import software.amazon.awscdk.services.stepfunctions.CfnStateMachine;
import software.constructs.Construct;

/** The state machines, from the very files that the local world runs. */
final class Machines {
    private final Construct scope;
    private final References references;
    private final Roles roles;
    private final String keyArn;
    private final int retentionDays;

    Machines(Construct scope, References references, Roles roles, String keyArn, int retentionDays) {
        this.scope = scope;
        this.references = references;
        this.roles = roles;
        this.keyArn = keyArn;
        this.retentionDays = retentionDays;
    }

    CfnStateMachine make(DeployedMachine machine) {
        var id = "Machine" + machine.file();
        var role = RoleMaker.make(scope, id + "Role", machine.name() + "-" + references.region(), roles.of(machine));
        return CfnStateMachine.Builder.create(scope, id)
                .stateMachineName(machine.name())
                .stateMachineType("STANDARD")
                // Without the line breaks: four machines in one template come near its limit of 1 MB.
                .definitionString(Json.parse(machine.definition(references)).toString())
                .roleArn(role.getAttrArn())
                .loggingConfiguration(logging(id, machine))
                .tracingConfiguration(CfnStateMachine.TracingConfigurationProperty.builder()
                        .enabled(true)
                        .build())
                .encryptionConfiguration(CfnStateMachine.EncryptionConfigurationProperty.builder()
                        .type("CUSTOMER_MANAGED_KMS_KEY")
                        .kmsKeyId(keyArn)
                        .kmsDataKeyReusePeriodSeconds(900)
                        .build())
                .build();
    }

    /** Without data: task tokens and causes of failures are in the history, which the key protects. */
    private CfnStateMachine.LoggingConfigurationProperty logging(String id, DeployedMachine machine) {
        var logs = CfnLogGroup.Builder.create(scope, id + "Logs")
                // AWS keeps the policies of log groups of this name short for us.
                .logGroupName("/aws/vendedlogs/states/" + machine.name())
                .retentionInDays(retentionDays)
                .kmsKeyId(keyArn)
                .build();
        logs.getCfnOptions().setDeletionPolicy(CfnDeletionPolicy.DELETE);
        logs.getCfnOptions().setUpdateReplacePolicy(CfnDeletionPolicy.DELETE);
        return CfnStateMachine.LoggingConfigurationProperty.builder()
                .level("ALL")
                .includeExecutionData(false)
                .destinations(List.of(CfnStateMachine.LogDestinationProperty.builder()
                        .cloudWatchLogsLogGroup(CfnStateMachine.CloudWatchLogsLogGroupProperty.builder()
                                .logGroupArn(logs.getAttrArn())
                                .build())
                        .build()))
                .build();
    }
}
