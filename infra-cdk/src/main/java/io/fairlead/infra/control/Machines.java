package io.fairlead.infra.control;

import io.fairlead.core.json.Json;
import io.fairlead.infra.keeping.LogGroups;
import io.fairlead.infra.keeping.Removal;
import io.fairlead.infra.role.RoleMaker;
import io.fairlead.installation.DeployedMachine;
import io.fairlead.installation.References;
import io.fairlead.installation.Roles;
import java.util.List;
import software.amazon.awscdk.services.logs.CfnLogGroup;
import software.amazon.awscdk.services.stepfunctions.CfnStateMachine;
import software.constructs.Construct;

/** The state machines, from the very files that the local world runs. */
final class Machines {
    /** The longest that there is: each new data key is a call to KMS. */
    private static final int DATA_KEY_SECONDS = 900;

    private final Construct scope;
    private final References references;
    private final Roles roles;
    private final LogGroups logs;
    private final String keyArn;

    Machines(Construct scope, References references, Roles roles, LogGroups logs, String keyArn) {
        this.scope = scope;
        this.references = references;
        this.roles = roles;
        this.logs = logs;
        this.keyArn = keyArn;
    }

    void make(DeployedMachine machine) {
        var id = "Machine" + machine.file();
        var role = RoleMaker.make(scope, id + "Role", references.in(machine.role()), roles.of(machine));
        var made = CfnStateMachine.Builder.create(scope, id)
                .stateMachineName(machine.name())
                .stateMachineType("STANDARD")
                // Without the line breaks: four machines in one template come near its limit of 1 MB.
                .definitionString(Json.parse(machine.definition(references)).toString())
                .roleArn(role.getAttrArn())
                .loggingConfiguration(withoutData(logs.make(scope, id + "Logs", machine.logGroup())))
                .tracingConfiguration(CfnStateMachine.TracingConfigurationProperty.builder()
                        .enabled(true)
                        .build())
                .encryptionConfiguration(CfnStateMachine.EncryptionConfigurationProperty.builder()
                        .type("CUSTOMER_MANAGED_KMS_KEY")
                        .kmsKeyId(keyArn)
                        .kmsDataKeyReusePeriodSeconds(DATA_KEY_SECONDS)
                        .build())
                .build();
        // With its history.
        Removal.deletes(made);
    }

    /** Task tokens and causes of failures are in the history, which the key protects. */
    private static CfnStateMachine.LoggingConfigurationProperty withoutData(CfnLogGroup group) {
        return CfnStateMachine.LoggingConfigurationProperty.builder()
                .level("ALL")
                .includeExecutionData(false)
                .destinations(List.of(CfnStateMachine.LogDestinationProperty.builder()
                        .cloudWatchLogsLogGroup(CfnStateMachine.CloudWatchLogsLogGroupProperty.builder()
                                .logGroupArn(group.getAttrArn())
                                .build())
                        .build()))
                .build();
    }
}
