package io.fairlead.kafka.link;

import io.fairlead.core.resource.Ref;
import io.fairlead.core.resource.Refs;
import io.fairlead.core.topology.Topology.LinkSide;

/**
 * One of the two objects of a link.
 *
 * @param here the cluster that has this object, and the key by which it is managed
 * @param there the cluster that this object connects to, and the key by which it does
 */
record LinkSpec(String link, LinkSide here, LinkSide there) {
    Ref ref() {
        return Refs.clusterLink(link, here.cluster());
    }

    Ref remoteSecret() {
        return Refs.clientSecret(there.secret());
    }
}
