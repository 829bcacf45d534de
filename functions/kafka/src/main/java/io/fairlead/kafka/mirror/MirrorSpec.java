package io.fairlead.kafka.mirror;

import io.fairlead.core.topology.Topology.LinkSide;

/**
 * A topic of the other side of a link, mirrored to this one under the same name.
 *
 * @param here the destination, and the key by which the mirror is managed
 */
record MirrorSpec(String link, LinkSide here, String topic) {}
