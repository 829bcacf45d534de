package io.fairlead.core.topology;

import static io.fairlead.core.document.UniqueNames.DOCUMENT;

import io.fairlead.core.document.UniqueNames.Names;
import java.util.List;

/** What must have names of its own in a topology. */
final class TopologyNames {
    static final List<Names> TABLE = List.of(
            new Names(DOCUMENT, "networks/*", List.of("name"), "network"),
            new Names(DOCUMENT, "networks/*/accessPoint", List.of("name"), "access point"),
            new Names(DOCUMENT, "accounts/*", List.of("name"), "account"),
            new Names("accounts/*", "roles/*", List.of("role", "cluster", "subject"), "role grant"),
            new Names(DOCUMENT, "accounts/*/secrets/*", List.of("name"), "secret"),
            new Names(DOCUMENT, "clusters/*", List.of("name"), "cluster"),
            new Names("clusters/*", "topics/*", List.of("name"), "topic"),
            new Names("clusters/*", "connectors/*", List.of("name"), "connector"),
            new Names(DOCUMENT, "links/*", List.of("name"), "link"),
            new Names(DOCUMENT, "links/*/mirrors/*", List.of("topic", "cluster"), "mirror topic"));

    private TopologyNames() {}
}
