package io.fairlead.control.connector;

import io.fairlead.core.resource.Ref;
import java.util.Map;

/**
 * What a document asks of a connector.
 *
 * @param account that it acts as, by name
 * @param config without what we set ourselves
 */
public record ConnectorSpec(String cluster, String name, String account, Map<String, String> config) {
    Ref ref() {
        return new Ref("connector", cluster + '/' + name);
    }

    String plugin() {
        return config.getOrDefault("connector.class", "");
    }
}
