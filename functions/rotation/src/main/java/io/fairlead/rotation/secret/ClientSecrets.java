package io.fairlead.rotation.secret;

import io.fairlead.core.errors.Gone;
import io.fairlead.core.errors.Refused;
import io.fairlead.core.ledger.Entry;
import io.fairlead.core.ledger.Ledger;
import io.fairlead.core.ledger.ReadOnceLedger;
import io.fairlead.core.network.NetworkRegistry;
import io.fairlead.core.reconcile.Marker;
import io.fairlead.core.resource.Ref;
import io.fairlead.core.resource.Refs;
import io.fairlead.core.secret.ClientSecretName;
import io.fairlead.core.secret.SecretVault;
import io.fairlead.core.secret.StoredSecret;
import io.fairlead.core.store.Store;
import io.fairlead.core.topology.Topology;
import io.fairlead.core.topology.Topology.Account;
import io.fairlead.core.topology.Topology.ClientSecret;
import java.util.Optional;

/** Finds out whose secret it is that Secrets Manager wants to have rotated. */
public final class ClientSecrets {
    private final SecretVault vault;
    private final Store store;
    private final NetworkRegistry networks;

    public ClientSecrets(SecretVault vault, Store store, NetworkRegistry networks) {
        this.vault = vault;
        this.store = store;
        this.networks = networks;
    }

    /** Where it is ours by its tags, its path and the ledger. */
    public OwnedSecret owned(String nameOrArn) {
        var stored = vault.find(nameOrArn)
                .orElseThrow(() -> new Gone(
                        "there is no secret " + nameOrArn, "switch its rotation off, or run apply to make it again"));
        if (stored.scheduledForDeletion()) {
            throw new Refused(
                    "secret " + stored.name() + " waits for its deletion; it was not rotated",
                    "run apply to take it back, if it is still needed");
        }
        var name = name(stored);
        var entry = store.ledger(name.topology())
                .entry(Refs.clientSecret(name.name()))
                .filter(known -> stored.arn().equals(known.id()))
                .orElseThrow(
                        () -> new Refused(
                                "secret " + stored.name() + " is not recorded in topology " + name.topology()
                                        + "; it was not rotated",
                                "run apply with \"adopt\" where it is wanted; if it belongs to nobody, switch its rotation off"));
        return new OwnedSecret(stored.arn(), name, marker(name), entry.version());
    }

    /** What its key is for, and from where it is proven. */
    public RotatedSecret describe(OwnedSecret owned) {
        var topology = store.documents(owned.name().topology()).load(owned.version());
        var ledger = new ReadOnceLedger(store.ledger(topology.name()));
        var account = account(owned, topology);
        var secret = secret(account, owned).orElseThrow();
        var opens = secret.cluster() == null
                ? Refs.schemaRegistry(topology.environment().name())
                : Refs.cluster(secret.cluster());
        return new RotatedSecret(
                owned,
                account.name(),
                id(Refs.serviceAccount(account.name()), owned, ledger),
                id(opens, owned, ledger),
                secret.description(),
                prover(secret, owned));
    }

    private ClientSecretName name(StoredSecret stored) {
        return ClientSecretName.of(stored)
                .filter(name -> marker(name).text().equals(stored.tags().get(ClientSecretName.MARKER_TAG)))
                .orElseThrow(() -> new Refused(
                        "secret " + stored.name() + " is no client secret of ours; it was not rotated",
                        "give it a rotation function of its own, or switch its rotation off; if it is one of ours,"
                                + " put back its tags " + ClientSecretName.TOPOLOGY_TAG + " and "
                                + ClientSecretName.MARKER_TAG));
    }

    private Marker marker(ClientSecretName name) {
        return Marker.of(store.installation(), name.topology(), Refs.clientSecret(name.name()));
    }

    private static Account account(OwnedSecret owned, Topology topology) {
        return topology.accounts().stream()
                .filter(account -> secret(account, owned).isPresent())
                .findFirst()
                .orElseThrow(() -> new Refused(
                        owned + " is not in version " + owned.version() + " of its document; it was not rotated",
                        "run apply, which takes it down or puts it right"));
    }

    private static Optional<ClientSecret> secret(Account account, OwnedSecret owned) {
        return account.secrets().stream()
                .filter(secret -> secret.name().equals(owned.name().name()))
                .findFirst();
    }

    private static String id(Ref ref, OwnedSecret owned, Ledger ledger) {
        return ledger.entry(ref)
                .map(Entry::id)
                .orElseThrow(() -> new Refused(
                        owned + " is not rotated, for " + ref + " is gone from its topology",
                        "run apply, which makes it again, or take the secret out of the document"));
    }

    private String prover(ClientSecret secret, OwnedSecret owned) {
        return networks.find(secret.network())
                .flatMap(network -> Optional.ofNullable(network.kafkaFunction()))
                .orElseThrow(() -> new Refused(
                        owned + " is not rotated, for its key cannot be proven: network " + secret.network()
                                + " is registered with no function any more",
                        "deploy the stack of that network again, or move the secret to another network"));
    }
}
