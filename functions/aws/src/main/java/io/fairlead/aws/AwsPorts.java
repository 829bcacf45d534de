package io.fairlead.aws;

import io.fairlead.aws.api.AwsConnection;
import io.fairlead.aws.api.JsonApi;
import io.fairlead.aws.api.RestApi;
import io.fairlead.aws.event.EventBridgeAnnouncements;
import io.fairlead.aws.metric.EmbeddedMetrics;
import io.fairlead.aws.metric.ThrottleCounter;
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
import java.time.Duration;

/** The ports of core, on AWS. Every function's wiring begins here; what is made for nothing costs cold starts. */
public final class AwsPorts {
    private final Surroundings surroundings;
    private final Metrics metrics;
    private final Lazy<Store> store = new Lazy<>(this::dynamoStore);
    private final Lazy<JsonApi> secretsManager = new Lazy<>(this::secretsManagerApi);
    private final Lazy<NetworkRegistry> networks = new Lazy<>(this::parameterRegistry);

    public AwsPorts(Surroundings surroundings) {
        this.surroundings = surroundings;
        this.metrics = new EmbeddedMetrics(
                surroundings.find("FAIRLEAD_METRIC_NAMESPACE").orElse("Fairlead"),
                surroundings.clock(),
                surroundings.log());
    }

    /** Figures for CloudWatch, in the namespace {@code FAIRLEAD_METRIC_NAMESPACE} or {@code Fairlead}. */
    public Metrics metrics() {
        return metrics;
    }

    /** For the services that only one function needs, by their signing names. */
    public AwsConnection connection(String service) {
        return AwsConnection.to(service, surroundings, new ThrottleCounter(service, metrics));
    }

    /** For a service whose answers take as long as the work that they wait for: Lambda's. */
    public AwsConnection patientConnection(String service, Duration longest) {
        return AwsConnection.patient(service, surroundings, new ThrottleCounter(service, metrics), longest);
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
        return new EventBridgeSchedules(new RestApi(connection("scheduler")), Target.of(surroundings));
    }

    /** Events on the bus {@code FAIRLEAD_EVENT_BUS}, or the default one. */
    public Announcements announcements() {
        return new EventBridgeAnnouncements(
                new JsonApi(connection("events"), "AWSEvents", "1.1"),
                surroundings.find("FAIRLEAD_EVENT_BUS").orElse("default"));
    }

    /** The networks that the infrastructure registered below {@code FAIRLEAD_REGISTRY}. */
    public NetworkRegistry networks() {
        return networks.get();
    }

    private Store dynamoStore() {
        return new DynamoStore(
                new JsonApi(connection("dynamodb"), "DynamoDB_20120810", "1.0"),
                surroundings.require("FAIRLEAD_TABLE"),
                surroundings.clock());
    }

    private JsonApi secretsManagerApi() {
        return new JsonApi(connection("secretsmanager"), "secretsmanager", "1.1");
    }

    private NetworkRegistry parameterRegistry() {
        return new RememberedNetworks(
                new ParameterNetworkRegistry(
                        new JsonApi(connection("ssm"), "AmazonSSM", "1.1"), surroundings.require("FAIRLEAD_REGISTRY")),
                surroundings.clock());
    }
}
