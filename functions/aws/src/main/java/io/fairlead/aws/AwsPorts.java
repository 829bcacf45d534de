package io.fairlead.aws;

import io.fairlead.aws.event.EventBridgeAnnouncements;
import io.fairlead.aws.metric.EmbeddedMetrics;
import io.fairlead.aws.registry.ParameterNetworkRegistry;
import io.fairlead.aws.registry.RememberedNetworks;
import io.fairlead.aws.schedule.EventBridgeSchedules;
import io.fairlead.aws.schedule.Target;
import io.fairlead.aws.secrets.SecretsManagerRotation;
import io.fairlead.aws.secrets.SecretsManagerVault;
import io.fairlead.aws.secrets.SecretsManagerVersions;
import io.fairlead.aws.store.DynamoStore;
import io.fairlead.core.metric.Metrics;
import io.fairlead.core.network.NetworkRegistry;
import io.fairlead.core.operation.Surroundings;
import io.fairlead.core.rotation.Announcements;
import io.fairlead.core.schedule.Schedules;
import io.fairlead.core.secret.SecretRotation;
import io.fairlead.core.secret.SecretVault;
import io.fairlead.core.secret.SecretVersions;
import io.fairlead.core.store.Store;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.eventbridge.EventBridgeClient;
import software.amazon.awssdk.services.scheduler.SchedulerClient;
import software.amazon.awssdk.services.secretsmanager.SecretsManagerClient;
import software.amazon.awssdk.services.ssm.SsmClient;

/** The ports of core, on AWS. Every function's wiring begins here; a client is made when its port is asked for, so none is made for nothing. */
public final class AwsPorts {
    private final Surroundings surroundings;
    private final Metrics metrics;
    private final AwsClients clients;
    private final Lazy<Store> store = new Lazy<>(this::dynamoStore);
    private final Lazy<SecretsManagerClient> secretsManager = new Lazy<>(this::secretsManagerClient);
    private final Lazy<NetworkRegistry> networks = new Lazy<>(this::parameterRegistry);

    public AwsPorts(Surroundings surroundings) {
        this.surroundings = surroundings;
        this.metrics = new EmbeddedMetrics(
                surroundings.find("FAIRLEAD_METRIC_NAMESPACE").orElse("Fairlead"),
                surroundings.clock(),
                surroundings.log());
        this.clients = new AwsClients(surroundings, metrics);
    }

    /** Figures for CloudWatch, in the namespace {@code FAIRLEAD_METRIC_NAMESPACE} or {@code Fairlead}. */
    public Metrics metrics() {
        return metrics;
    }

    /** For the services that only one function needs. */
    public AwsClients clients() {
        return clients;
    }

    /** On the table {@code FAIRLEAD_TABLE}. */
    public Store store() {
        return store.get();
    }

    /** Client secrets and the Cloud API key. */
    public SecretVault secrets() {
        return new SecretsManagerVault(secretsManager.get());
    }

    /** The same secrets, version by version. */
    public SecretVersions secretVersions() {
        return new SecretsManagerVersions(secretsManager.get());
    }

    /** How client secrets are rotated. */
    public SecretRotation secretRotation() {
        return new SecretsManagerRotation(secretsManager.get());
    }

    /** When rotations are started. */
    public Schedules schedules() {
        return new EventBridgeSchedules(clients.build(SchedulerClient.builder()), Target.of(surroundings));
    }

    /** Events on the bus {@code FAIRLEAD_EVENT_BUS}, or the default one. */
    public Announcements announcements() {
        return new EventBridgeAnnouncements(
                new Lazy<>(() -> clients.build(EventBridgeClient.builder())),
                surroundings.find("FAIRLEAD_EVENT_BUS").orElse("default"));
    }

    /** The networks that the infrastructure registered below {@code FAIRLEAD_REGISTRY}. */
    public NetworkRegistry networks() {
        return networks.get();
    }

    private Store dynamoStore() {
        return new DynamoStore(
                clients.build(DynamoDbClient.builder()), surroundings.require("FAIRLEAD_TABLE"), surroundings.clock());
    }

    private SecretsManagerClient secretsManagerClient() {
        return clients.build(SecretsManagerClient.builder());
    }

    private NetworkRegistry parameterRegistry() {
        return new RememberedNetworks(
                new ParameterNetworkRegistry(
                        clients.build(SsmClient.builder()), surroundings.require("FAIRLEAD_REGISTRY")),
                surroundings.clock());
    }
}
