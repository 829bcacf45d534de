package io.fairlead.installation;

import io.fairlead.control.ControlPermissions;
import io.fairlead.control.GuardPermissions;
import io.fairlead.core.permission.Admission;
import io.fairlead.core.permission.Placeholder;
import io.fairlead.core.permission.PlaceholderValues;
import io.fairlead.core.permission.Role;
import io.fairlead.kafka.KafkaPermissions;
import io.fairlead.network.NetworkPermissions;
import io.fairlead.planner.PlannerPermissions;
import io.fairlead.rotation.RotationPermissions;
import io.fairlead.statemachines.permission.MachinePermissions;
import io.fairlead.statemachines.permission.StarterPermissions;
import java.util.List;

/**
 * Everybody's role in one installation, with its names filled in. What is left to be filled only the stacks know: {@link
 * Placeholder#Key} everywhere, and {@link Placeholder#Vpc}, {@link Placeholder#Subnet} and {@link Placeholder#SecurityGroup}
 * in networks.
 */
public final class Roles {
    private final PlaceholderValues known;

    private Roles(PlaceholderValues known) {
        this.known = known;
    }

    /**
     * The roles of an installation in one account and region.
     *
     * @param stacks what is known there beside names
     */
    public static Roles of(Names names, References references, PlaceholderValues stacks) {
        return new Roles(stacks.with(Placeholder.Partition, references.partition())
                .with(Placeholder.Region, references.region())
                .with(Placeholder.Account, references.account())
                .with(Placeholder.Prefix, names.prefix())
                .with(Placeholder.Table, names.table())
                .with(Placeholder.DocumentBucket, references.in(names.documentBucket()))
                .with(Placeholder.ConfluentSecret, names.confluentSecret())
                .with(Placeholder.EventBus, names.eventBus())
                .with(Placeholder.ScheduleGroup, names.topologySchedules())
                .with(Placeholder.SchedulerRole, references.in(names.role("scheduler")))
                .with(Placeholder.DeadLetterQueue, names.deadLetters())
                .with(Placeholder.NoticesTopic, names.notices()));
    }

    /** The role of a function, each its own. */
    public Role of(DeployedFunction function) {
        return declared(function).filled(known.with(Placeholder.Function, function.name()));
    }

    /** The role of a machine, each its own. */
    public Role of(DeployedMachine machine) {
        return MachinePermissions.role(machine.file()).filled(known);
    }

    /** The role by which rules start machines. */
    public Role rules() {
        return StarterPermissions.rules().filled(known);
    }

    /** The role by which schedules start machines and functions. */
    public Role schedules() {
        return StarterPermissions.schedules().filled(known);
    }

    /** The role by which EC2 writes flow logs. */
    public Role flowLogs() {
        return FlowLogPermissions.role().filled(known);
    }

    /** Whom a resource lets in. */
    public List<Admission> filled(List<Admission> declared) {
        return declared.stream().map(admission -> admission.filled(known)).toList();
    }

    /** As it is declared, before names are filled in. */
    public static Role declared(DeployedFunction function) {
        return switch (function.artefact()) {
            case CONTROL -> ControlPermissions.role();
            case GUARD -> GuardPermissions.role();
            case PLANNER -> PlannerPermissions.role();
            case ROTATION -> RotationPermissions.role();
            case KAFKA -> KafkaPermissions.role();
            case NETWORK -> function.inside().isPresent() ? NetworkPermissions.inVpc() : NetworkPermissions.outside();
        };
    }
}
