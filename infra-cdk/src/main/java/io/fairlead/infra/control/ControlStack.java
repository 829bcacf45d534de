package io.fairlead.infra.control;

import io.fairlead.infra.BaseStack;
import io.fairlead.infra.Deployment;
import io.fairlead.infra.FairleadStack;
import io.fairlead.infra.function.FunctionFactory;
import io.fairlead.infra.guard.RemovalGuard;
import io.fairlead.infra.role.RoleMaker;
import io.fairlead.installation.Artefact;
import java.util.List;
import software.amazon.awscdk.services.lambda.CfnFunction;
import software.amazon.awscdk.services.lambda.CfnPermission;
import software.constructs.Construct;

/** The control plane. */
public final class ControlStack extends FairleadStack {
    public ControlStack(Construct app, Deployment deployment, BaseStack base) {
        super(
                app,
                deployment.config(),
                "control",
                "Fairlead: functions outside of the networks, state machines, table");
        var installation = deployment.installation();
        var references = deployment.references();
        var names = installation.names();
        var key = base.encryption();
        var keyArn = key.getKeyArn();
        var declared = deployment.roles(key.getKeyId());
        var retention = config().logRetentionDays();

        KeyUse.allow(key, installation, references);
        var storage = new Construct(this, "Storage");
        new Storage(storage, installation, references, keyArn).make();
        var messages = new Construct(this, "Messages");
        var deadLetters = DeadLetters.make(messages, names, installation.rules(), references, keyArn);
        Notices.make(messages, installation, references, keyArn);

        var functions = new Construct(this, "Functions");
        var factory = new FunctionFactory(functions, references, declared, deployment.packages(), keyArn, retention);
        for (var function : installation.functionsOutside()) {
            var made = factory.outside(function);
            if (function.artefact() == Artefact.ROTATION) {
                letSecretsManagerCall(made);
            }
        }

        var machines = new Construct(this, "Machines");
        var maker = new Machines(machines, references, declared, keyArn, retention);
        installation.machines().forEach(maker::make);

        var roles = new Construct(this, "Roles");
        for (var role : List.of(declared.rules(), declared.schedules())) {
            RoleMaker.make(roles, role.name(), references.in(names.role(role.name())), role);
        }
        var groups = new Construct(this, "ScheduleGroups");
        installation.scheduleGroups().forEach(group -> Triggers.group(groups, group));
        var triggers = new Construct(this, "Triggers");
        // They refer to one another by names, of which CloudFormation knows nothing.
        triggers.getNode().addDependency(messages, functions, machines, roles, groups);
        var trigger = new Triggers(triggers, references, deadLetters);
        installation.rules().forEach(trigger::rule);
        installation.schedules().forEach(trigger::schedule);
        RemovalGuard.ofControlPlane(this, deployment);
    }

    /** AWS advises against naming the secrets: with one of them the function could rotate no other. */
    private void letSecretsManagerCall(CfnFunction function) {
        CfnPermission.Builder.create(this, "SecretsManagerCallsRotation")
                .functionName(function.getRef())
                .action("lambda:InvokeFunction")
                .principal("secretsmanager.amazonaws.com")
                .sourceAccount(config().account())
                .build();
    }
}
