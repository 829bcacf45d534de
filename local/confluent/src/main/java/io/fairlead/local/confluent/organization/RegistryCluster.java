package io.fairlead.local.confluent.organization;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The Schema Registry of an environment, {@code lsrc-}. */
public final class RegistryCluster extends Entity {
    /** One registered version of a subject. */
    public record Version(int version, int schemaId, String type, String schema) {}

    public final Environment environment;
    public final String region;
    public final Map<String, List<Version>> subjects = new TreeMap<>();
    /** Versions that were deleted softly: hidden, but their numbers are taken. */
    public final Map<String, List<Version>> hidden = new TreeMap<>();

    public final Map<String, String> compatibility = new TreeMap<>();
    public final List<String> schemas = new ArrayList<>();
    public boolean provisioned;

    public RegistryCluster(String id, Instant createdAt, Environment environment, String region) {
        super(id, createdAt);
        this.environment = environment;
        this.region = region;
    }
}
