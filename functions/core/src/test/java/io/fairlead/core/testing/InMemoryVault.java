package io.fairlead.core.testing;

import io.fairlead.core.errors.Conflict;
import io.fairlead.core.errors.Gone;
import io.fairlead.core.secret.ClientSecretValue;
import io.fairlead.core.secret.CloudKeyVersion;
import io.fairlead.core.secret.SecretRotation;
import io.fairlead.core.secret.SecretVault;
import io.fairlead.core.secret.SecretVersion;
import io.fairlead.core.secret.SecretVersions;
import io.fairlead.core.secret.StoredSecret;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Secrets that live as long as a test: what is scheduled for deletion is found, and can be neither read nor written. */
public final class InMemoryVault implements SecretVault {
    private static final String ARN = "arn:aws:secretsmanager:us-east-1:111122223333:secret:";
    /** Secrets Manager adds six characters of its own. */
    private static final String SUFFIX = "-AbCdEf";

    private final Map<String, StoredSecret> secrets = new LinkedHashMap<>();
    private final InMemoryVersions versions;
    private final InMemoryRotation rotation = new InMemoryRotation(this);
    private final Map<String, CloudKeyVersion> cloudKeys = new LinkedHashMap<>();
    private int reads;

    /** For tests in which no time passes. */
    public InMemoryVault() {
        this(() -> Instant.EPOCH);
    }

    public InMemoryVault(InstantSource clock) {
        versions = new InMemoryVersions(this::usableArn, clock);
    }

    /** All that were ever made. */
    public List<StoredSecret> secrets() {
        return List.copyOf(secrets.values());
    }

    /** How often a value was read. */
    public int reads() {
        return reads;
    }

    /** The same secrets, version by version. */
    public SecretVersions byVersion() {
        return versions;
    }

    /** How they are rotated. */
    public SecretRotation rotation() {
        return rotation;
    }

    /** A secret that somebody else made. */
    public void strangers(String name) {
        put(name, "not of Fairlead", Map.of("owner", "somebody"), false);
    }

    @Override
    public Optional<StoredSecret> find(String nameOrArn) {
        return Optional.ofNullable(secrets.get(arn(nameOrArn)));
    }

    @Override
    public StoredSecret create(String name, String description, Map<String, String> tags, ClientSecretValue value) {
        if (secrets.containsKey(arn(name))) {
            throw new Conflict("a secret " + name + " exists", "restore it, or choose another name");
        }
        put(name, description, tags, false);
        versions.put(arn(name), value);
        return present(name);
    }

    @Override
    public String nextVersion(String nameOrArn) {
        return versions.next();
    }

    @Override
    public void put(String nameOrArn, ClientSecretValue value) {
        versions.put(usable(nameOrArn).arn(), value);
    }

    @Override
    public Optional<ClientSecretValue> read(String nameOrArn) {
        reads++;
        return usableArn(nameOrArn).flatMap(versions::current);
    }

    @Override
    public List<SecretVersion> versions(String nameOrArn) {
        return usableArn(nameOrArn).map(versions::all).orElse(List.of());
    }

    /** A rotation to that version begins: it has no value yet. */
    public void beginRotation(String nameOrArn, String version) {
        versions.begin(usable(nameOrArn).arn(), version);
    }

    /** What somebody has written into the control plane's own secret. */
    public void cloudKey(String label, CloudKeyVersion version) {
        cloudKeys.put(label, version);
    }

    @Override
    public Optional<CloudKeyVersion> cloudApiKey(String nameOrArn, String label) {
        return Optional.ofNullable(cloudKeys.get(label))
                .or(() -> versions(nameOrArn).stream()
                        .filter(version -> version.stages().contains(label))
                        .map(version -> new CloudKeyVersion(version.id(), version.created(), Optional.empty()))
                        .findFirst());
    }

    @Override
    public void describe(String nameOrArn, String description, Map<String, String> tags) {
        var old = usable(nameOrArn);
        var all = new TreeMap<>(old.tags());
        all.putAll(tags);
        put(old.name(), description, all, false);
    }

    @Override
    public void restore(String nameOrArn) {
        var old = present(nameOrArn);
        put(old.name(), old.description(), old.tags(), false);
    }

    @Override
    public void delete(String nameOrArn, int recoveryWindowDays) {
        find(nameOrArn).ifPresent(old -> put(old.name(), old.description(), old.tags(), true));
    }

    private void put(String name, String description, Map<String, String> tags, boolean scheduled) {
        secrets.put(arn(name), new StoredSecret(arn(name), name, description, tags, scheduled));
    }

    StoredSecret usable(String nameOrArn) {
        var stored = present(nameOrArn);
        if (stored.scheduledForDeletion()) {
            throw new Conflict(nameOrArn + " is scheduled for deletion", "restore it");
        }
        return stored;
    }

    Optional<String> usableArn(String nameOrArn) {
        return find(nameOrArn).filter(secret -> !secret.scheduledForDeletion()).map(StoredSecret::arn);
    }

    private StoredSecret present(String nameOrArn) {
        return find(nameOrArn).orElseThrow(() -> new Gone("there is no secret " + nameOrArn, ""));
    }

    private static String arn(String nameOrArn) {
        return nameOrArn.startsWith(ARN) ? nameOrArn : ARN + nameOrArn + SUFFIX;
    }
}
