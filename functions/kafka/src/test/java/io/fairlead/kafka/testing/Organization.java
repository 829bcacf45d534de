package io.fairlead.kafka.testing;

import com.fasterxml.jackson.databind.JsonNode;
import io.fairlead.confluent.ConfluentClient;
import io.fairlead.confluent.ConfluentErrors;
import io.fairlead.confluent.HttpTransport;
import io.fairlead.confluent.Target;
import io.fairlead.core.operation.Pause;
import io.fairlead.core.secret.Credential;
import io.fairlead.core.secret.Secret;
import io.fairlead.local.confluent.ConfluentCloud;
import java.net.URI;
import java.util.Map;
import java.util.Optional;

/** What the control function would have made, by the simulator's own API. */
final class Organization {
    private final ConfluentClient cloud;
    private final JsonNode environment;

    Organization(ConfluentCloud simulator, HttpTransport transport, Pause pause) {
        var key = simulator.cloudApiKey();
        this.cloud = new ConfluentClient(
                URI.create(simulator.controlPlaneUrl()),
                Optional.of(new Credential(key.id(), Secret.of(key.secret()))),
                ConfluentErrors.CONTROL_PLANE,
                transport,
                pause);
        this.environment = cloud.post(
                Target.of("/org/v2/environments"),
                Map.of("display_name", "non-prod", "stream_governance_config", Map.of("package", "ESSENTIALS")));
    }

    String environmentId() {
        return environment.path("id").asText();
    }

    String account(String name) {
        return cloud.post(Target.of("/iam/v2/service-accounts"), Map.of("display_name", name, "description", name))
                .path("id")
                .asText();
    }

    /** Asks for a cluster; answers its id at once. */
    String cluster(String name) {
        return cloud.post(
                        Target.of("/cmk/v2/clusters"),
                        Map.of(
                                "spec",
                                Map.of(
                                        "display_name",
                                        name,
                                        "availability",
                                        "HIGH",
                                        "cloud",
                                        "AWS",
                                        "region",
                                        "us-east-1",
                                        "config",
                                        Map.of("kind", "Enterprise"),
                                        "environment",
                                        Map.of("id", environmentId()))))
                .path("id")
                .asText();
    }

    JsonNode read(String cluster) {
        return cloud.get(Target.of("/cmk/v2/clusters/{}", cluster).with("environment", environmentId()));
    }

    void deleteCluster(String cluster) {
        cloud.delete(Target.of("/cmk/v2/clusters/{}", cluster).with("environment", environmentId()));
    }

    String registry() {
        return cloud.list(Target.of("/srcm/v3/clusters").with("environment", environmentId()))
                .getFirst()
                .path("id")
                .asText();
    }

    /** CloudClusterAdmin without {@code /kafka=}: with it the role grants nothing. */
    String administrator(String account, String cluster) {
        return role(account, "CloudClusterAdmin", crn() + "/cloud-cluster=" + cluster);
    }

    String onSubjects(String account, String role, String registry) {
        return role(account, role, crn() + "/schema-registry=" + registry + "/subject=*");
    }

    private String role(String account, String role, String pattern) {
        return cloud.post(
                        Target.of("/iam/v2/role-bindings"),
                        Map.of("principal", "User:" + account, "role_name", role, "crn_pattern", pattern))
                .path("id")
                .asText();
    }

    void revoke(String roleBinding) {
        cloud.delete(Target.of("/iam/v2/role-bindings/{}", roleBinding));
    }

    Credential key(String account, String resource) {
        var answer = cloud.post(
                Target.of("/iam/v2/api-keys"),
                Map.of(
                        "spec",
                        Map.of(
                                "display_name",
                                "key of " + account,
                                "description",
                                "",
                                "owner",
                                Map.of("id", account, "kind", "ServiceAccount"),
                                "resource",
                                Map.of("id", resource, "kind", "Cluster"))));
        return new Credential(
                answer.path("id").asText(),
                Secret.of(answer.path("spec").path("secret").asText()));
    }

    void deleteKey(String key) {
        cloud.delete(Target.of("/iam/v2/api-keys/{}", key));
    }

    private String crn() {
        return environment.path("metadata").path("resource_name").asText();
    }
}
