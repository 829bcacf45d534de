package io.fairlead.kafka.link;

import io.fairlead.core.resource.Desired;
import io.fairlead.core.resource.Phase;
import io.fairlead.core.resource.Place;
import io.fairlead.core.resource.Ref;
import io.fairlead.core.resource.Refs;
import io.fairlead.core.topology.Topology;
import io.fairlead.core.topology.Topology.Link;
import io.fairlead.kafka.document.Here;
import io.fairlead.kafka.document.Numbered;
import java.util.ArrayList;
import java.util.List;

/** The link objects that a document asks for at one place. */
final class LinkSides {
    private LinkSides() {}

    static List<Desired<LinkSpec>> at(Topology topology, Place place) {
        return Numbered.each(topology.links())
                .flatMap(link -> Numbered.each(link.value().sides())
                        .map(side -> desired(
                                topology,
                                link.value(),
                                side.index(),
                                "/links/" + link.index() + "/sides/" + side.index())))
                .filter(side -> side.place().equals(place))
                .toList();
    }

    private static Desired<LinkSpec> desired(Topology topology, Link link, int index, String pointer) {
        var here = link.sides().get(index);
        var there = link.sides().get(1 - index);
        var spec = new LinkSpec(link.name(), here, there);
        return Desired.of(spec.ref(), spec, Phase.LINK, Here.place(topology.cluster(here.cluster())), pointer)
                .after(needs(topology, link, index))
                .within(Refs.cluster(here.cluster()))
                .adopting(link.adopt());
    }

    /** The second object comes after the first: made at the same time, the two would get different link ids. */
    private static Ref[] needs(Topology topology, Link link, int index) {
        var here = link.sides().get(index);
        var there = link.sides().get(1 - index);
        var needs = new ArrayList<>(List.of(
                Refs.cluster(here.cluster()),
                Refs.cluster(there.cluster()),
                Refs.clientSecret(here.secret()),
                Refs.clientSecret(there.secret()),
                Refs.accessPoint(Here.secret(topology, there.secret()).network())));
        if (index == 1) {
            needs.add(Refs.clusterLink(link.name(), there.cluster()));
        }
        return needs.toArray(Ref[]::new);
    }
}
