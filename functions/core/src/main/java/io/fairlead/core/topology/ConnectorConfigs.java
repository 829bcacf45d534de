package io.fairlead.core.topology;

import io.fairlead.core.document.Place;
import io.fairlead.core.document.Problem;
import io.fairlead.core.document.Rule;
import io.fairlead.core.document.Say;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** A connector's configuration leaves to Fairlead what Fairlead sets, and holds no credential. */
final class ConnectorConfigs implements Rule {
    private static final Set<String> OURS =
            Set.of("name", "kafka.auth.mode", "kafka.service.account.id", "kafka.api.key", "kafka.api.secret");
    private static final List<String> CREDENTIALS = List.of(
            "secret", "password", "passphrase", "private.key", "credentials.json", "user.info", "sasl.jaas.config");

    @Override
    public Stream<Problem> check(Place document) {
        return document.each("clusters/*/connectors/*/config/*").flatMap(entry -> refused(entry).stream());
    }

    /** Never quotes the value: it may be the credential. */
    private static Optional<Problem> refused(Place entry) {
        var key = entry.key().toLowerCase(Locale.ROOT);
        if (OURS.contains(key)) {
            return Optional.of(entry.problem(
                    Say.quoted(key) + " is set by Fairlead, from the connector's name and account", "remove it"));
        }
        if (CREDENTIALS.stream().anyMatch(key::contains)) {
            return Optional.of(entry.problem(
                    Say.quoted(entry.key()) + " looks like a credential, and secrets live in Secrets Manager only",
                    "remove it; use a connector that acts as its service account"));
        }
        return Optional.empty();
    }
}
