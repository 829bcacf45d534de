package io.fairlead.local.world;

import io.fairlead.local.world.faults.Where;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A play without faults.
 *
 * @param calls of each step, in their order, each once
 * @param names of what exists after each step
 */
record Undisturbed(Play play, Map<String, Set<Where>> calls, Map<String, List<String>> names) {

    static Undisturbed of(Play play, long seed) {
        try (var world = World.open(Options.virtual(seed))) {
            Approver.in(world);
            var calls = new LinkedHashMap<String, Set<Where>>();
            var names = new LinkedHashMap<String, List<String>>();
            for (var step : play.steps()) {
                step.before().accept(world);
                var made = new LinkedHashSet<Where>();
                world.faults().onCall(call -> made.add(Matrix.where(call)));
                WorldAssert.in(world).succeeded(world.finish(step.start().apply(world)));
                calls.put(step.name(), new LinkedHashSet<>(made)); // without what is called after the step
                names.put(step.name(), names(world));
            }
            return new Undisturbed(play, calls, names);
        }
    }

    /** By kind and name, since ids differ. */
    static List<String> names(World world) {
        var names = world.confluent().everything().stream()
                .map(it -> it.kind() + " " + it.name().replaceAll("sa-\\w+", "sa-"))
                .collect(Collectors.toCollection(ArrayList::new));
        world.clock().exclusively(() -> {
            world.aws().ec2().endpoints().endpoints().forEach(it -> names.add("VPC endpoint"));
            world.aws().route53().hostedZones().forEach(it -> names.add("Hosted zone"));
            names.addAll(world.aws().secrets().names());
        });
        return names;
    }
}
