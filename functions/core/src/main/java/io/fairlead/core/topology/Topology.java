package io.fairlead.core.topology;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What should exist in one AWS account and region: the topology document, as {@code topology.schema.json} describes it.
 * Absent lists are empty and absent settings have their defaults once a document has been read.
 */
public record Topology(
        String name,
        String region,
        Connectivity connectivity,
        boolean isProtected,
        Rotation rotation,
        Environment environment,
        Gateway gateway,
        List<Network> networks,
        List<Account> accounts,
        List<Cluster> clusters,
        List<Link> links) {

    /** How clusters are reached privately. */
    public enum Connectivity {
        /** Ingress PrivateLink gateway with one access point per workload network. */
        GATEWAY
    }

    /**
     * When keys are replaced.
     *
     * @param every period between two rotations
     * @param retain live keys per secret at rest
     * @param drain how long a replaced key stays valid after its successor was promoted
     */
    public record Rotation(Duration every, int retain, Duration drain) {}

    /** The Confluent environment. */
    public record Environment(String name, StreamGovernance streamGovernance, boolean adopt) {}

    /** Package of Stream Governance. */
    public enum StreamGovernance {
        ESSENTIALS,
        ADVANCED
    }

    /** The ingress PrivateLink gateway of the region. */
    public record Gateway(String name, boolean adopt) {}

    /**
     * A network by the name under which the infrastructure registered it.
     *
     * @param cidr must equal the registered one; overlaps are refused
     * @param accessPoint only for workload networks
     * @param observers networks whose resolvers also answer this network's private names
     */
    public record Network(
            String name, String cidr, Role role, @Nullable AccessPoint accessPoint, List<String> observers) {
        /** What a network is for. */
        public enum Role {
            /** Has its own VPC endpoint, access point and functions. */
            WORKLOAD,
            /** Only resolves the private names of workload networks. */
            OBSERVER
        }
    }

    /** Confluent's side of a network's VPC endpoint. */
    public record AccessPoint(String name, boolean adopt) {}

    /** A service account, the roles it holds, and the secrets in which its keys are kept. */
    public record Account(
            String name, String description, boolean adopt, List<RoleGrant> roles, List<ClientSecret> secrets) {}

    /**
     * A role on exactly one of a cluster, the Schema Registry's subjects, or the environment.
     *
     * @param cluster the cluster by name
     * @param subject a Schema Registry subject, {@code *} for all
     */
    public record RoleGrant(
            String role, @Nullable String cluster, @Nullable String subject) {}

    /**
     * A secret in AWS Secrets Manager that holds one key of its account.
     *
     * @param name suffix below {@code /confluent_cloud_resource/<topology>/}
     * @param cluster the cluster that the key is for; absent for Schema Registry
     * @param network whose private address the secret carries and from where its key is proven
     * @param internal read by the product's functions only
     */
    public record ClientSecret(
            String name, @Nullable String cluster, String network, String description, boolean internal) {}

    /**
     * A Kafka cluster with what lives in it.
     *
     * @param network the workload network whose functions operate its data plane
     * @param administrator the account whose key the functions use for topics and ACLs
     */
    public record Cluster(
            String name,
            String type,
            String availability,
            @Nullable Integer maxEcku,
            String network,
            String administrator,
            boolean adopt,
            List<Topic> topics,
            List<Acl> acls,
            List<Connector> connectors) {}

    /** A topic. */
    public record Topic(String name, int partitions, Map<String, String> configs, boolean adopt) {}

    /** What one account may do to one resource pattern. */
    public record Acl(
            String account,
            ResourceType resource,
            String name,
            Pattern pattern,
            List<String> operations,
            Permission permission,
            String host) {
        /** Kafka resource types that Confluent Cloud takes. */
        public enum ResourceType {
            TOPIC,
            GROUP,
            CLUSTER,
            TRANSACTIONAL_ID
        }

        /** How the name is matched. */
        public enum Pattern {
            LITERAL,
            PREFIXED
        }

        /** Whether the operations are allowed or denied; a denial wins. */
        public enum Permission {
            ALLOW,
            DENY
        }
    }

    /** A managed connector that acts as a service account. */
    public record Connector(String name, String account, Map<String, String> config, boolean adopt) {}

    /**
     * A bidirectional cluster link: one link object of the same name on each side.
     *
     * @param sides exactly two
     */
    public record Link(String name, boolean adopt, List<LinkSide> sides, List<Mirror> mirrors) {}

    /**
     * One end of a link.
     *
     * @param secret name of the client secret with the key that the <em>other</em> side uses to reach this cluster, and
     *     that the functions use to manage the link object here
     */
    public record LinkSide(String cluster, String secret) {}

    /** A topic of the other side, mirrored to {@code cluster}. */
    public record Mirror(String cluster, String topic) {}

    /** The declared cluster of that name. */
    public Cluster cluster(String name) {
        return clusters.stream()
                .filter(c -> c.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("the topology has no cluster " + name));
    }

    /** The declared account of that name. */
    public Account account(String name) {
        return accounts.stream()
                .filter(a -> a.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("the topology has no account " + name));
    }

    /** The networks that have an access point of their own. */
    public List<Network> workloads() {
        return networks.stream().filter(n -> n.role() == Network.Role.WORKLOAD).toList();
    }
}
