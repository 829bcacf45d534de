package io.fairlead.infra.config;

import io.fairlead.core.document.Place;
import java.util.List;
import java.util.stream.Stream;

/** Where networks stand in a configuration: workload networks first, then those that reach them. */
final class Networks {
    private static final List<String> PATHS =
            List.of("networks/*", "foundation/operations", "foundation/clientVpn", "foundation/dns");

    private Networks() {}

    static Stream<Place> of(Place document) {
        return PATHS.stream().flatMap(document::each);
    }
}
