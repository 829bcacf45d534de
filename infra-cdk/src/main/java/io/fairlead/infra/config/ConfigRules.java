package io.fairlead.infra.config;

import io.fairlead.core.document.Rule;
import java.util.List;

/** Every rule that a configuration must obey beyond its schema. */
final class ConfigRules {
    static final List<Rule> ALL = List.of(
            new NetworkNames(),
            new NameLengths(),
            new NetworkBlocks(),
            new SubnetBlocks(),
            new MadeOrExisting(),
            new ZonesOfRegion(),
            new Certificates(),
            new RouteTables());

    private ConfigRules() {}
}
