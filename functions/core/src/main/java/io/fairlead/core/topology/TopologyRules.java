package io.fairlead.core.topology;

import io.fairlead.core.document.Rule;
import io.fairlead.core.document.UniqueNames;
import java.util.List;

/** Every rule that a topology document must obey beyond its schema. */
final class TopologyRules {
    static final List<Rule> ALL = List.of(
            new References(),
            new UniqueNames(TopologyNames.TABLE),
            new RotationPeriods(),
            new NetworkBlocks(),
            new NetworkRoles(),
            new AccountDescriptions(),
            new RoleScopes(),
            new ClusterCapacity(),
            new ClusterAdministrators(),
            new AclPatterns(),
            new AclOperations(),
            new ConnectorConfigs(),
            new LinkSides(),
            new Mirrors());

    private TopologyRules() {}
}
