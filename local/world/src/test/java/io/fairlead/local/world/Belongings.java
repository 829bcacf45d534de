package io.fairlead.local.world;

import io.fairlead.local.confluent.Existing;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** By what words calls would name what topologies have at this moment: identifiers of both clouds, and their own names. */
final class Belongings {
    private Belongings() {}

    static Set<String> of(World world, List<String> topologies) {
        var words = new LinkedHashSet<String>();
        // What a cluster contains is called by the cluster's id.
        world.confluent().everything().stream()
                .map(Existing::id)
                .filter(id -> !id.contains("/"))
                .forEach(words::add);
        world.clock().exclusively(() -> {
            world.aws().ec2().endpoints().endpoints().forEach(endpoint -> words.add(endpoint.id()));
            world.aws().route53().hostedZones().forEach(zone -> words.add(zone.id()));
        });
        topologies.stream()
                .flatMap(name -> Stream.of(
                        "\"" + name + "\"", // in a command, or as the key of an item
                        "/confluent_cloud_resource/" + name + "/"))
                .forEach(words::add);
        return words;
    }
}
