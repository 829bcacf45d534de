package io.fairlead.installation;

import io.fairlead.statemachines.StateMachines;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Everything that a deployment makes around the functions, for one prefix and its workload networks. */
public record Installation(
        Names names,
        List<DeployedFunction> functions,
        List<DeployedMachine> machines,
        List<EventRule> rules,
        List<DeployedSchedule> schedules,
        Table table) {

    /**
     * The whole installation.
     *
     * @param workloads names of the workload networks
     */
    public static Installation of(String prefix, List<String> workloads) {
        var names = new Names(prefix);
        var functions = Functions.of(names, workloads);
        return new Installation(
                names, functions, machines(names), rules(names), schedules(names, functions), Table.of(names));
    }

    /** The functions of one workload network. */
    public List<DeployedFunction> functionsIn(String network) {
        return functions.stream()
                .filter(function -> network.equals(function.network()))
                .toList();
    }

    /** The functions outside of all networks. */
    public List<DeployedFunction> functionsOutside() {
        return functions.stream()
                .filter(function -> function.inside().isEmpty())
                .toList();
    }

    /** The groups that schedules are in. */
    public List<String> scheduleGroups() {
        return List.of(names.topologySchedules(), names.installationSchedules());
    }

    /** The name that exceeds by most what AWS allows, if one does. */
    public Optional<LimitedName> tooLong(References here) {
        return limited(here).filter(name -> name.excess() > 0).max(Comparator.comparingInt(LimitedName::excess));
    }

    private Stream<LimitedName> limited(References here) {
        return Stream.of(
                        functions.stream().map(DeployedFunction::name).map(NameLimit.FUNCTION::on),
                        functions.stream().map(DeployedFunction::role).map(NameLimit.ROLE::on),
                        machines.stream().map(DeployedMachine::name).map(NameLimit.MACHINE::on),
                        machines.stream().map(DeployedMachine::role).map(NameLimit.ROLE::on),
                        rules.stream().map(EventRule::name).map(NameLimit.RULE::on),
                        schedules.stream().map(DeployedSchedule::name).map(NameLimit.SCHEDULE::on),
                        scheduleGroups().stream().map(NameLimit.SCHEDULE_GROUP::on),
                        Stream.of(names.documentBucket()).map(NameLimit.BUCKET::on))
                .flatMap(names -> names)
                .map(name -> name.in(here));
    }

    private static List<DeployedMachine> machines(Names names) {
        var values = new TreeMap<>(machineArns(names));
        values.put("PlannerFunction", names.function(Artefact.PLANNER));
        values.put("NetworkFunction", names.function(Artefact.NETWORK));
        values.put("Table", names.table());
        values.put("EventBus", names.eventBus());
        return StateMachines.NAMES.stream()
                .map(file -> DeployedMachine.of(names.machine(file), file, values))
                .toList();
    }

    private static List<EventRule> rules(Names names) {
        return List.of(
                new EventRule(
                        names.of("failed-executions"),
                        EventRule.DEFAULT_BUS,
                        EventFiles.filled("patterns/failed-executions.json", machineArns(names)),
                        start(names, "announce-failure", "execution", "$.detail.executionArn")),
                new EventRule(
                        names.of("new-current-versions"),
                        EventRule.DEFAULT_BUS,
                        EventFiles.filled("patterns/new-current-versions.json", Map.of()),
                        start(names, "rotate-keys", "secret", "$.resources[0]")),
                new EventRule(
                        names.of("notices"),
                        names.eventBus(),
                        EventFiles.filled("patterns/notices.json", Map.of()),
                        new EventRule.Tell(names.noticesArn())));
    }

    private static EventRule.Start start(Names names, String machine, String field, String path) {
        return new EventRule.Start(names.machineArn(machine), names.roleArn("events"), field, path);
    }

    /** As the files ask for them. */
    private static Map<String, String> machineArns(Names names) {
        return Map.of(
                "ApplyMachine", names.machineArn("apply"),
                "TeardownMachine", names.machineArn("teardown"),
                "RotateKeysMachine", names.machineArn("rotate-keys"));
    }

    private static List<DeployedSchedule> schedules(Names names, List<DeployedFunction> functions) {
        return Stream.concat(
                        functions.stream()
                                .filter(DeployedFunction::idles)
                                .map(function -> DeployedSchedule.keepAlive(names, function.name())),
                        Stream.of(DeployedSchedule.measuring(names, names.function(Artefact.CONTROL))))
                .toList();
    }
}
