package io.fairlead.kafka.mirror;

import io.fairlead.core.resource.Desired;
import io.fairlead.core.resource.Phase;
import io.fairlead.core.resource.Place;
import io.fairlead.core.resource.Ref;
import io.fairlead.core.resource.Refs;
import io.fairlead.core.topology.Topology;
import io.fairlead.core.topology.Topology.Link;
import io.fairlead.core.topology.Topology.LinkSide;
import io.fairlead.core.topology.Topology.Mirror;
import io.fairlead.kafka.document.Here;
import io.fairlead.kafka.document.Numbered;
import java.util.ArrayList;
import java.util.List;

/** The mirror topics that a document asks for at one place. */
final class Mirrors {
    private Mirrors() {}

    static List<Desired<MirrorSpec>> at(Topology topology, Place place) {
        return Numbered.each(topology.links())
                .flatMap(link -> Numbered.each(link.value().mirrors())
                        .map(mirror -> desired(
                                topology,
                                link.value(),
                                mirror.value(),
                                "/links/" + link.index() + "/mirrors/" + mirror.index())))
                .filter(mirror -> mirror.place().equals(place))
                .toList();
    }

    private static Desired<MirrorSpec> desired(Topology topology, Link link, Mirror mirror, String pointer) {
        var here = side(link, mirror.cluster(), true);
        var there = side(link, mirror.cluster(), false);
        var ref = Refs.mirrorTopic(link.name(), mirror.cluster(), mirror.topic());
        return Desired.of(
                        ref,
                        new MirrorSpec(link.name(), here, mirror.topic()),
                        Phase.MIRROR,
                        Here.place(topology.cluster(mirror.cluster())),
                        pointer)
                .after(needs(topology, link, there, mirror))
                .within(Refs.cluster(mirror.cluster()))
                .adopting(link.adopt());
    }

    private static Ref[] needs(Topology topology, Link link, LinkSide there, Mirror mirror) {
        var needs = new ArrayList<>(List.of(
                Refs.cluster(mirror.cluster()),
                Refs.clusterLink(link.name(), mirror.cluster()),
                Refs.clusterLink(link.name(), there.cluster())));
        topology.cluster(there.cluster()).topics().stream()
                .filter(topic -> topic.name().equals(mirror.topic()))
                .map(topic -> Refs.topic(there.cluster(), topic.name()))
                .forEach(needs::add);
        return needs.toArray(Ref[]::new);
    }

    private static LinkSide side(Link link, String cluster, boolean here) {
        return link.sides().stream()
                .filter(side -> side.cluster().equals(cluster) == here)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "link " + link.name() + " has no side " + (here ? "at " : "other than ") + cluster));
    }
}
