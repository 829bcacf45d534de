package io.fairlead.confluent;

import io.fairlead.core.metric.Metrics;
import io.fairlead.core.operation.Surroundings;
import io.fairlead.core.secret.SecretVault;
import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The control plane as the functions outside the networks reach it: with the Cloud API key that is theirs alone.
 *
 * @param client calls it
 * @param key that it calls with
 */
public record ControlPlane(ConfluentClient client, CloudKey key) {
    private static final String URL = "https://api.confluent.cloud";

    /** Every account may list environments, if only those that it has a role in. */
    private static final Target HARMLESS = Target.of("/org/v2/environments").with("page_size", "1");

    /**
     * With the key of the secret {@code FAIRLEAD_CONFLUENT_SECRET}.
     *
     * @param metrics count what is throttled
     * @param function that calls, for the user agent
     */
    public static ControlPlane of(Surroundings surroundings, SecretVault secrets, Metrics metrics, String function) {
        var url = URI.create(surroundings.find("FAIRLEAD_CONFLUENT_URL").orElse(URL));
        var transport = new HttpTransport(HttpTransport.Options.of(function)
                .counting(metrics)
                .trusting(surroundings.find("FAIRLEAD_TRUST").map(Path::of)));
        var key = new CloudKey(
                surroundings.require("FAIRLEAD_CONFLUENT_SECRET"),
                secrets,
                candidate -> ConfluentClient.controlPlane(
                                url, Login.of(Optional.of(candidate)), transport, surroundings.pause())
                        .get(HARMLESS),
                surroundings.clock());
        return new ControlPlane(ConfluentClient.controlPlane(url, key, transport, surroundings.pause()), key);
    }
}
