package io.fairlead.infra.control;

import io.fairlead.core.permission.Placeholder;
import io.fairlead.core.permission.PlaceholderValues;
import io.fairlead.infra.BaseStack;
import io.fairlead.infra.Deployment;
import io.fairlead.infra.FairleadStack;
import io.fairlead.infra.function.FunctionFactory;
import io.fairlead.infra.guard.RemovalGuard;
import io.fairlead.infra.role.RoleMaker;
import io.fairlead.installation.Admissions;
import io.fairlead.installation.Artefact;
import io.fairlead.installation.Installation;
import io.fairlead.installation.References;
import io.fairlead.installation.Roles;
import java.util.List;
import software.constructs.Construct;

/** The control plane. */
public final class ControlStack extends FairleadStack {
    private final Installation installation;
    private final References references;
    private final Roles declared;
    private final String keyArn;

    public ControlStack(Construct app, Deployment deployment, BaseStack base) {
        super(app, deployment, "control", "Fairlead: functions outside of the networks, state machines, table");
        this.installation = deployment.installation();
        this.references = deployment.references();
        this.declared = deployment.roles(
                PlaceholderValues.none().with(Placeholder.Key, base.key().getRef()));
        this.keyArn = base.key().getAttrArn();
        storage();
        var messages = messages();
        var functions = functions(base);
        var machines = machines(base);
        var roles = roles();
        var groups = groups();
        // They refer to one another by names, of which CloudFormation knows nothing.
        triggers().getNode().addDependency(messages, functions, machines, roles, groups);
        RemovalGuard.ofControlPlane(this, deployment);
    }

    private void storage() {
        var scope = new Construct(this, "Storage");
        LedgerTable.make(scope, installation.table(), keyArn);
        DocumentBucket.make(scope, references.in(names().documentBucket()), keyArn);
        CloudApiKeySecret.make(scope, names().confluentSecret(), keyArn);
    }

    private Construct messages() {
        var scope = new Construct(this, "Messages");
        DeadLetters.make(scope, names(), declared, keyArn);
        Notices.make(scope, names(), declared, keyArn);
        return scope;
    }

    private Construct functions(BaseStack base) {
        var scope = new Construct(this, "Functions");
        var factory = new FunctionFactory(scope, deployment(), declared, base.logs());
        for (var function : installation.functionsOutside()) {
            var made = factory.outside(function);
            if (function.artefact() == Artefact.ROTATION) {
                declared.filled(Admissions.rotationFunction()).forEach(caller -> factory.admit(made, caller));
            }
        }
        return scope;
    }

    private Construct machines(BaseStack base) {
        var scope = new Construct(this, "Machines");
        var maker = new Machines(scope, references, declared, base.logs(), keyArn);
        installation.machines().forEach(maker::make);
        return scope;
    }

    private Construct roles() {
        var scope = new Construct(this, "Roles");
        for (var role : List.of(declared.rules(), declared.schedules())) {
            RoleMaker.make(scope, role.name(), references.in(names().role(role.name())), role);
        }
        return scope;
    }

    private Construct groups() {
        var scope = new Construct(this, "ScheduleGroups");
        installation.scheduleGroups().forEach(group -> Triggers.group(scope, group));
        return scope;
    }

    private Construct triggers() {
        var scope = new Construct(this, "Triggers");
        var maker = new Triggers(scope, references, names());
        installation.rules().forEach(maker::rule);
        installation.schedules().forEach(maker::schedule);
        return scope;
    }
}
