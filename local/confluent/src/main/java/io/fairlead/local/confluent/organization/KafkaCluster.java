package io.fairlead.local.confluent.organization;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/** A Kafka cluster, {@code lkc-}, with what lives and dies with it. */
public final class KafkaCluster extends Entity {
    /** What was asked for at creation. Only the kind can change, and only from Basic to Standard. */
    public record Shape(String environmentId, String cloud, String region, String kind, int cku) {
        /** Enterprise and Freight clusters have private endpoints only. */
        public boolean isPrivate() {
            return kind.equals("Enterprise") || kind.equals("Freight");
        }

        public Shape of(String otherKind) {
            return new Shape(environmentId, cloud, region, otherKind, cku);
        }
    }

    public final Map<String, Topic> topics = new LinkedHashMap<>();
    public final Set<Acl> acls = new LinkedHashSet<>();
    public final Map<String, ClusterLink> links = new LinkedHashMap<>();
    public final Map<String, Mirror> mirrors = new LinkedHashMap<>();
    public Shape shape;
    public String displayName;
    public String availability;
    public int maxEcku;
    public boolean deletionProtection;
    public boolean provisioned;
    public boolean deleting;

    public KafkaCluster(String id, Instant createdAt, Shape shape, String displayName, String availability) {
        super(id, createdAt);
        this.shape = shape;
        this.displayName = displayName;
        this.availability = availability;
    }

    public String environmentId() {
        return shape.environmentId;
    }

    /** Whether the topic follows another one, so that nobody else may write to it. */
    public boolean isFollower(String topic) {
        var mirror = mirrors.get(topic);
        return mirror != null && mirror.status != Mirror.Status.STOPPED;
    }

    /** Whether its data plane answers. */
    public boolean isUp() {
        return provisioned && !deleting;
    }
}
