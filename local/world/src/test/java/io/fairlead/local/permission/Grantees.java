package io.fairlead.local.permission;

import com.fasterxml.jackson.databind.JsonNode;
import io.fairlead.core.json.Json;
import io.fairlead.core.permission.Placeholder;
import io.fairlead.core.permission.PlaceholderValues;
import io.fairlead.installation.DeployedFunction;
import io.fairlead.installation.Installation;
import io.fairlead.installation.Names;
import io.fairlead.installation.References;
import io.fairlead.installation.Roles;
import io.fairlead.local.aws.AwsStandIn;
import io.fairlead.local.aws.lambda.LambdaService;
import io.fairlead.local.world.World;
import io.fairlead.statemachines.permission.MachinePermissions;
import io.fairlead.statemachines.permission.StarterPermissions;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.StreamSupport;

/** Everybody with a role in a world: functions by their access keys, machines by their names, services by theirs. */
final class Grantees {
    private static final Names NAMES = new Names(Names.DEFAULT_PREFIX);

    private final AwsStandIn aws;
    private final References references;
    private final Map<String, Grantee> all = new HashMap<>();

    private Grantees(World world) {
        this.aws = world.aws();
        this.references =
                new References("aws", aws.account().region(), aws.account().id());
        var workloads = world.vpcIds().keySet().stream()
                .filter(network -> aws.lambda().has(NAMES.prefix() + "-kafka-" + network))
                .toList();
        var installation = Installation.of(NAMES.prefix(), workloads);
        installation.functions().forEach(this::add);
        var roles = roles(PlaceholderValues.none());
        installation
                .machines()
                .forEach(machine -> all.put(
                        machine.name(),
                        Grantee.of(machine.name(), MachinePermissions.role(machine.file()), roles.of(machine))));
        all.put("events", Grantee.of("rules", StarterPermissions.rules(), roles.rules()));
        all.put("scheduler", Grantee.of("schedules", StarterPermissions.schedules(), roles.schedules()));
    }

    static Grantees of(World world) {
        return new Grantees(world);
    }

    Optional<Grantee> find(String name) {
        return Optional.ofNullable(all.get(name));
    }

    List<Grantee> all() {
        return List.copyOf(all.values());
    }

    private void add(DeployedFunction function) {
        var known = function.inside().map(this::network).orElseGet(PlaceholderValues::none);
        all.put(
                LambdaService.accessKey(function.name()),
                Grantee.of(
                        "function " + function.artefact().label()
                                + (function.inside().isPresent() ? " in a network" : ""),
                        Roles.declared(function),
                        roles(known).of(function)));
    }

    private Roles roles(PlaceholderValues known) {
        return Roles.of(NAMES, references, known.with(Placeholder.Key, "11111111-2222-3333-4444-555555555555"));
    }

    private PlaceholderValues network(String name) {
        var network = parameter(NAMES.registered(name));
        return PlaceholderValues.none()
                .with(Placeholder.Vpc, network.path("vpcId").asText())
                .with(
                        Placeholder.Subnet,
                        StreamSupport.stream(network.path("subnetIds").spliterator(), false)
                                .map(JsonNode::asText)
                                .toList())
                .with(Placeholder.SecurityGroup, network.path("securityGroupId").asText());
    }

    private JsonNode parameter(String name) {
        return Json.parse(aws.parameters()
                .call("GetParameter", Json.object().put("Name", name))
                .at("/Parameter/Value")
                .asText());
    }
}
