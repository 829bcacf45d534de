package io.fairlead.core.testing;

import io.fairlead.core.errors.Conflict;
import io.fairlead.core.errors.Gone;
import io.fairlead.core.secret.ClientSecretValue;
import io.fairlead.core.secret.SecretVersion;
import io.fairlead.core.secret.SecretVersions;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The versions of a vault's secrets, with their values and labels. */
final class InMemoryVersions implements SecretVersions {
    private static final class Version {
        private final String id;
        private final Instant created;
        private final Set<String> stages = new TreeSet<>();
        private @Nullable ClientSecretValue value;

        private Version(String id, Instant created, @Nullable ClientSecretValue value) {
            this.id = id;
            this.created = created;
            this.value = value;
        }

        private boolean has(String label) {
            return stages.contains(label);
        }
    }

    private final Map<String, List<Version>> versions = new LinkedHashMap<>();
    private final Function<String, Optional<String>> usable;
    private final InstantSource clock;
    private int made;

    /**
     * No versions yet.
     *
     * @param usable the ARN for a name or an ARN; empty for a secret that is gone or waits for its deletion
     * @param clock by which they are made
     */
    InMemoryVersions(Function<String, Optional<String>> usable, InstantSource clock) {
        this.usable = usable;
        this.clock = clock;
    }

    /** A new current version. */
    void put(String arn, ClientSecretValue value) {
        add(arn, next(), value);
        move(arn, CURRENT, of(arn).getLast());
    }

    /** The id of the version that is put next. */
    String next() {
        return "version-" + (made + 1);
    }

    /** A version that waits for its value. */
    void begin(String arn, String id) {
        if (named(arn, id).isEmpty()) {
            add(arn, id, null);
        }
        move(arn, PENDING, require(arn, id));
    }

    Optional<ClientSecretValue> current(String arn) {
        return staged(arn, CURRENT).flatMap(version -> Optional.ofNullable(version.value));
    }

    List<SecretVersion> all(String arn) {
        return of(arn).stream()
                .map(version -> new SecretVersion(version.id, Set.copyOf(version.stages), version.created))
                .toList();
    }

    @Override
    public Map<String, Set<String>> labels(String nameOrArn) {
        Map<String, Set<String>> labels = new LinkedHashMap<>();
        usable.apply(nameOrArn).stream()
                .flatMap(arn -> of(arn).stream())
                .filter(version -> !version.stages.isEmpty())
                .forEach(version -> labels.put(version.id, Set.copyOf(version.stages)));
        return labels;
    }

    @Override
    public Optional<ClientSecretValue> read(String nameOrArn, String version) {
        return usable.apply(nameOrArn)
                .flatMap(arn -> named(arn, version))
                .flatMap(found -> Optional.ofNullable(found.value));
    }

    @Override
    public void stage(String nameOrArn, String version, ClientSecretValue value) {
        var arn = arn(nameOrArn);
        if (named(arn, version).isEmpty()) {
            add(arn, version, null);
        }
        var staged = require(arn, version);
        if (staged.value != null && !staged.value.equals(value)) {
            throw new Conflict("version " + version + " of secret " + nameOrArn + " holds another value", "");
        }
        staged.value = value;
        move(arn, PENDING, staged);
    }

    @Override
    public boolean alike(String nameOrArn, String one, String other) {
        return read(nameOrArn, one)
                .map(ClientSecretValue::address)
                .equals(read(nameOrArn, other).map(ClientSecretValue::address));
    }

    @Override
    public void promote(String nameOrArn, String version, String from) {
        var arn = arn(nameOrArn);
        var to = require(arn, version);
        if (staged(arn, CURRENT).filter(current -> current.id.equals(from)).isEmpty()) {
            throw new Conflict("another version of secret " + nameOrArn + " is current than " + from, "");
        }
        move(arn, CURRENT, to);
    }

    @Override
    public void label(String nameOrArn, String label, String version) {
        var arn = arn(nameOrArn);
        move(arn, label, require(arn, version));
    }

    @Override
    public void unlabel(String nameOrArn, String label, String version) {
        usable.apply(nameOrArn).flatMap(arn -> named(arn, version)).ifPresent(found -> found.stages.remove(label));
    }

    private void move(String arn, String label, Version to) {
        var from = staged(arn, label);
        if (label.equals(CURRENT) && from.filter(before -> before != to).isPresent()) {
            move(arn, PREVIOUS, from.get());
        }
        of(arn).forEach(version -> version.stages.remove(label));
        to.stages.add(label);
    }

    private void add(String arn, String id, @Nullable ClientSecretValue value) {
        made++;
        versions.computeIfAbsent(arn, any -> new ArrayList<>()).add(new Version(id, clock.instant(), value));
    }

    private List<Version> of(String arn) {
        return versions.getOrDefault(arn, List.of());
    }

    private Optional<Version> named(String arn, String id) {
        return of(arn).stream().filter(version -> version.id.equals(id)).findFirst();
    }

    private Optional<Version> staged(String arn, String label) {
        return of(arn).stream().filter(version -> version.has(label)).findFirst();
    }

    private Version require(String arn, String id) {
        return named(arn, id).orElseThrow(() -> new Gone("there is no version " + id + " of " + arn, ""));
    }

    private String arn(String nameOrArn) {
        return usable.apply(nameOrArn).orElseThrow(() -> new Gone("there is no secret " + nameOrArn, ""));
    }
}
