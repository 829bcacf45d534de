package io.fairlead.control.clientsecret;

import io.fairlead.confluent.ApiKey;
import io.fairlead.confluent.ApiKeys;
import io.fairlead.confluent.ConfluentClient;
import io.fairlead.confluent.Endpoints;
import io.fairlead.control.key.Keepers;
import io.fairlead.control.key.LinkLabels;
import io.fairlead.control.key.MarkedKeys;
import io.fairlead.core.errors.NotReadySoon;
import io.fairlead.core.reconcile.DependencyMissing;
import io.fairlead.core.reconcile.Difference;
import io.fairlead.core.reconcile.Kind;
import io.fairlead.core.reconcile.Marker;
import io.fairlead.core.reconcile.Observed;
import io.fairlead.core.reconcile.Readiness;
import io.fairlead.core.reconcile.Scope;
import io.fairlead.core.resource.Desired;
import io.fairlead.core.resource.Place;
import io.fairlead.core.secret.ClientSecretName;
import io.fairlead.core.secret.ClientSecretValue;
import io.fairlead.core.secret.Credential;
import io.fairlead.core.secret.SecretVault;
import io.fairlead.core.secret.SecretVersions;
import io.fairlead.core.secret.StoredSecret;
import io.fairlead.core.topology.Topology;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A secret with one key of its account and the address where clients use it. Its tags carry our marker. */
public final class ClientSecretKind implements Kind<ClientSecretSpec> {
    static final int RECOVERY_WINDOW_DAYS = 7;

    private final SecretVault vault;
    private final Keys keys;
    private final OrphanedKeys orphans;
    private final LinkLabels labels;
    private final Addresses addresses;

    public ClientSecretKind(ConfluentClient cloud, SecretVault vault, SecretVersions versions) {
        var keys = new ApiKeys(cloud);
        var marked = new MarkedKeys(keys);
        var keepers = new Keepers(vault, versions);
        this.vault = vault;
        this.keys = new Keys(keys, marked, keepers);
        this.orphans = new OrphanedKeys(marked, keepers);
        this.labels = new LinkLabels(versions);
        this.addresses = new Addresses(new Endpoints(cloud));
    }

    @Override
    public String name() {
        return "client-secret";
    }

    @Override
    public List<Desired<ClientSecretSpec>> desired(Topology topology, Place place) {
        return ClientSecrets.desired(topology);
    }

    /** One that is scheduled for deletion is gone, except for {@link #find}, which can take it back. */
    @Override
    public Optional<Observed> get(String id, ClientSecretSpec spec, Scope scope) {
        return vault.find(id)
                .filter(stored -> !stored.scheduledForDeletion())
                .map(stored -> observed(stored, spec, scope));
    }

    @Override
    public Optional<Observed> find(ClientSecretSpec spec, Scope scope) {
        return vault.find(spec.path()).map(stored -> observed(stored, spec, scope));
    }

    @Override
    public Map<String, String> fields(ClientSecretSpec spec, Scope scope) {
        return Map.of(
                "description", spec.description(),
                "key", Keys.LIVE,
                "address", addresses.of(spec, scope).forClients(),
                "marker", scope.marker(spec.ref()).text());
    }

    @Override
    public boolean bearsMarker() {
        return true;
    }

    @Override
    public Observed create(ClientSecretSpec spec, Marker marker, Scope scope) {
        var address = addresses.of(spec, scope); // first: without it no key can be kept
        var value = address.with(keys.replace(spec, marker, vault.nextVersion(spec.path()), scope));
        var stored = vault.create(spec.path(), spec.description(), tags(spec, marker), value);
        return observed(stored, spec, scope);
    }

    @Override
    public Observed update(
            ClientSecretSpec spec, Observed observed, List<Difference> differences, Marker marker, Scope scope) {
        var address = addresses.of(spec, scope);
        if (vault.find(observed.id()).filter(StoredSecret::scheduledForDeletion).isPresent()) {
            vault.restore(observed.id());
        }
        // Before anything that only secrets with our tags allow, such as its rotation; one that is adopted has none.
        if (differs(differences, "description") || differs(differences, "marker")) {
            vault.describe(observed.id(), spec.description(), tags(spec, marker));
        }
        if (differs(differences, "key") || differs(differences, "address")) {
            var credential = live(observed.id(), spec, scope)
                    .orElseGet(() -> keys.replace(spec, marker, vault.nextVersion(observed.id()), scope));
            vault.put(observed.id(), address.with(credential));
        }
        return get(observed.id(), spec, scope)
                .orElseThrow(() -> new NotReadySoon(spec.path() + " does not show its new value yet"));
    }

    @Override
    public void delete(ClientSecretSpec spec, Observed observed, Scope scope) {
        var key = Optional.ofNullable(observed.attributes().get("key"));
        keys.retire(key, spec, scope.marker(spec.ref()), scope);
        labels.tidy(observed.id(), scope); // it may be restored, and its links will be others then
        vault.delete(observed.id(), RECOVERY_WINDOW_DAYS);
    }

    @Override
    public int sweep(Scope scope) {
        return orphans.delete(scope);
    }

    /** The credential of a live key, to be kept under a new address or when the secret is taken back from its deletion. */
    private Optional<Credential> live(String id, ClientSecretSpec spec, Scope scope) {
        return vault.read(id)
                .map(ClientSecretValue::credential)
                .filter(credential -> keys.isLive(credential.key(), spec, scope));
    }

    private Observed observed(StoredSecret stored, ClientSecretSpec spec, Scope scope) {
        var value = stored.scheduledForDeletion() ? Optional.<ClientSecretValue>empty() : vault.read(stored.arn());
        var key = value.map(kept -> kept.credential().key());
        var found = key.flatMap(keys::find);
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("description", stored.description());
        fields.put("key", Keys.state(key, found, spec, scope));
        value.ifPresent(kept -> fields.put("address", kept.address()));
        marker(stored).ifPresent(marker -> fields.put("marker", marker.text()));
        Map<String, String> attributes = new LinkedHashMap<>(reachable(spec, scope));
        key.ifPresent(id -> attributes.put("key", id));
        // A probe is patient with a young key, and the secret may be older than the key in it.
        found.map(ApiKey::createdAt)
                .filter(since -> !since.isEmpty())
                .ifPresent(since -> attributes.put("since", since));
        return new Observed(stored.arn(), fields, attributes, Readiness.ready(), marker(stored));
    }

    private static Optional<Marker> marker(StoredSecret stored) {
        return Optional.ofNullable(stored.tags().get(ClientSecretName.MARKER_TAG))
                .map(Marker::new);
    }

    /** On the way down there is nothing to reach any more, and nobody asks. */
    private Map<String, String> reachable(ClientSecretSpec spec, Scope scope) {
        try {
            return addresses.of(spec, scope).attributes();
        } catch (DependencyMissing gone) {
            return Map.of();
        }
    }

    private static Map<String, String> tags(ClientSecretSpec spec, Marker marker) {
        Map<String, String> tags = new LinkedHashMap<>();
        tags.put(ClientSecretName.TOPOLOGY_TAG, spec.topology());
        tags.put(ClientSecretName.MARKER_TAG, marker.text());
        return tags;
    }

    private static boolean differs(List<Difference> differences, String field) {
        return differences.stream().anyMatch(difference -> difference.field().equals(field));
    }
}
