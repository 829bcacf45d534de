package io.fairlead.confluent;

import io.fairlead.core.operation.Surroundings;
import io.fairlead.core.secret.SecretVault;
import java.net.URI;
import java.nio.file.Path;

/** The control plane as the functions outside the networks reach it: with the Cloud API key that is theirs alone. */
public final class ControlPlane {
    private static final String URL = "https://api.confluent.cloud";

    private ControlPlane() {}

    /**
     * A client with the key of the secret {@code FAIRLEAD_CONFLUENT_SECRET}.
     *
     * @param function that calls, for the user agent
     */
    public static ConfluentClient of(Surroundings surroundings, SecretVault secrets, String function) {
        var url = surroundings.find("FAIRLEAD_CONFLUENT_URL").orElse(URL);
        var login = Login.reading(() -> secrets.cloudApiKey(surroundings.require("FAIRLEAD_CONFLUENT_SECRET")));
        var transport = new HttpTransport(HttpTransport.Options.of(function)
                .trusting(surroundings.find("FAIRLEAD_TRUST").map(Path::of)));
        return ConfluentClient.controlPlane(URI.create(url), login, transport, surroundings.pause());
    }
}
