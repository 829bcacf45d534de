package io.fairlead.control.key;

import io.fairlead.core.reconcile.Scope;
import io.fairlead.core.rotation.LinkLabel;
import io.fairlead.core.secret.SecretVersions;
import java.util.Set;
import java.util.stream.Collectors;

/** Takes away the labels of cluster links that are gone: they would keep a key alive for ever. */
public record LinkLabels(SecretVersions versions) {

    /** Of one secret. */
    public void tidy(String secret, Scope scope) {
        var known = links(scope);
        versions.labels(secret)
                .forEach((version, labels) -> labels.stream()
                        .filter(LinkLabel::isOne)
                        .filter(label -> !known.contains(label))
                        .forEach(label -> versions.unlabel(secret, label, version)));
    }

    /** The ledger lists each link from before it is made until it is gone. */
    private static Set<String> links(Scope scope) {
        return scope.ledger().entries("cluster-link").stream()
                .map(entry -> LinkLabel.of(entry.ref()))
                .collect(Collectors.toUnmodifiableSet());
    }
}
