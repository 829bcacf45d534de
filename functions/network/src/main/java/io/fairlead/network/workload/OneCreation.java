package io.fairlead.network.workload;

import io.fairlead.core.ledger.Entry;
import io.fairlead.core.reconcile.Scope;
import io.fairlead.core.resource.Ref;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Names one creation for services that make one object of several equal requests. */
public final class OneCreation {
    private OneCreation() {}

    /**
     * Equal for all tries that follow from one intent, and different for the next one: services remember such names longer
     * than the object lives.
     *
     * @param request what else is asked for; another request under the same name would be refused
     */
    public static String of(Scope scope, Ref ref, String request) {
        var since = scope.ledger()
                .entry(ref)
                .map(Entry::since)
                .map(Object::toString)
                .orElse("");
        var words = String.join("\n", scope.topology().name(), ref.toString(), request, since);
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(words.getBytes(StandardCharsets.UTF_8));
            return "fairlead-" + HexFormat.of().formatHex(digest, 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
