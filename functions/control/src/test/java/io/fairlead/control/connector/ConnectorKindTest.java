package io.fairlead.control.connector;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fairlead.confluent.Target;
import io.fairlead.control.testing.ControlWorld;
import io.fairlead.core.errors.Conflict;
import io.fairlead.core.errors.InvalidRequest;
import io.fairlead.core.errors.NotReadySoon;
import io.fairlead.core.json.Json;
import io.fairlead.core.operation.Command.Operation;
import io.fairlead.core.plan.Finding.Action;
import io.fairlead.core.resource.Ref;
import io.fairlead.core.resource.Refs;
import io.fairlead.core.testing.Topologies;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ConnectorKindTest {
    private static final String NAME = "sandbox_aws_privatelink_example_source_datagen_connector";
    private static final Ref CONNECTOR = new Ref("connector", "sandbox_cluster/" + NAME);
    private static final Ref CLUSTER = Refs.cluster("sandbox_cluster");
    private static final Ref MANAGER = Refs.clientSecret("sandbox_cluster/app_manager/java_client");

    private final ControlWorld world = new ControlWorld(Topologies.nonProd());

    @BeforeEach
    void everythingElse() {
        world.ensureAll();
        world.pass(Duration.ofMinutes(3));
    }

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void ensure_whenTopicAndRightsAreThere_runsAsItsAccount() {
        topicAndRights();

        assertThatThrownBy(() -> world.once(Operation.ensure, CONNECTOR))
                .isInstanceOf(NotReadySoon.class)
                .hasMessageContaining("PROVISIONING");
        world.ensure(CONNECTOR);

        var config = world.cloud().get(path("/config"));
        assertThat(config.path("kafka.service.account.id").asText())
                .isEqualTo(world.id(Refs.serviceAccount("sandbox_cluster_app_connector")));
        assertThat(world.id(CONNECTOR)).isEqualTo(NAME);
        assertThat(world.observe(CONNECTOR).action()).isEqualTo(Action.NONE);
    }

    @Test
    void ensure_whenTheConfigurationChanges_changesItInPlace() {
        topicAndRights();
        world.ensure(CONNECTOR);
        world.change(Topologies.nonProd(document -> config(document).put("output.data.format", "JSON")));

        assertThat(world.observe(CONNECTOR).details()).containsExactly("output.data.format: AVRO -> JSON");
        assertThatThrownBy(() -> world.once(Operation.ensure, CONNECTOR)).isInstanceOf(NotReadySoon.class);
        world.ensure(CONNECTOR);
        assertThat(world.observe(CONNECTOR).action()).isEqualTo(Action.NONE);
    }

    @Test
    void ensure_whenConfluentDoesNotAcceptTheConfiguration_saysAllThatIsWrongAndMakesNothing() {
        world.change(Topologies.nonProd(
                document -> config(document).put("output.data.format", "XML").put("quickstart", "NONE_SUCH")));

        assertThatThrownBy(() -> world.once(Operation.ensure, CONNECTOR))
                .isInstanceOf(InvalidRequest.class)
                .hasMessageContainingAll("output.data.format", "quickstart");
        assertThat(world.confluent.everything()).noneMatch(it -> it.kind().equals("Connector"));
    }

    @Test
    void ensure_whenItFails_showsTheTrace() {
        assertThatThrownBy(() -> world.once(Operation.ensure, CONNECTOR)).isInstanceOf(NotReadySoon.class);

        assertThatThrownBy(() -> world.ensure(CONNECTOR))
                .isInstanceOf(Conflict.class)
                .hasMessageContaining("The topic 'dev-stock_trades' does not exist.");
    }

    @Test
    void remove_always_waitsUntilItIsGone() {
        topicAndRights();
        world.ensure(CONNECTOR);

        assertThat(world.remove(CONNECTOR)).isEqualTo("DELETED");
        assertThat(world.confluent.everything()).noneMatch(it -> it.kind().equals("Connector"));
        assertThat(world.remove(CLUSTER)).isEqualTo("DELETED");
    }

    @Test
    void remove_ofItsCluster_isRefusedAsLongAsItIsThere() {
        topicAndRights();
        world.ensure(CONNECTOR);

        assertThatThrownBy(() -> world.once(Operation.remove, CLUSTER))
                .isInstanceOf(Conflict.class)
                .hasMessageContaining("delete the connectors of the cluster first");
    }

    /** What the kafka function does before. */
    private void topicAndRights() {
        var kafka = world.kafka(MANAGER);
        var cluster = world.id(CLUSTER);
        kafka.post(
                Target.of("/kafka/v3/clusters/{}/topics", cluster),
                Json.object().put("topic_name", "dev-stock_trades").put("partitions_count", 6));
        kafka.post(
                Target.of("/kafka/v3/clusters/{}/acls", cluster),
                Json.object()
                        .put("resource_type", "TOPIC")
                        .put("resource_name", "dev-stock_trades")
                        .put("pattern_type", "LITERAL")
                        .put("principal", "User:" + world.id(Refs.serviceAccount("sandbox_cluster_app_connector")))
                        .put("host", "*")
                        .put("operation", "WRITE")
                        .put("permission", "ALLOW"));
    }

    private Target path(String rest) {
        return Target.of(
                "/connect/v1/environments/{}/clusters/{}/connectors/{}" + rest,
                world.id(Refs.environment("non-prod")),
                world.id(CLUSTER),
                NAME);
    }

    private static ObjectNode config(ObjectNode document) {
        return (ObjectNode) document.at("/clusters/0/connectors/0/config");
    }
}
