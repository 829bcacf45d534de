package io.fairlead.core.topology;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.Stream;

/** Every rule that a topology document must obey beyond its schema. */
final class TopologyRules {
    private static final List<Rule> ALL = List.of(
            new References(),
            new UniqueNames(),
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

    static Stream<Problem> check(JsonNode document) {
        return ALL.stream().flatMap(rule -> rule.check(Place.root(document)));
    }
}
