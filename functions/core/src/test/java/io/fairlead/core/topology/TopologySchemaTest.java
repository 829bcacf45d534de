package io.fairlead.core.topology;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The schema and the records say the same. */
class TopologySchemaTest {
    record Row(String pointer, Class<?> type) {
        @Override
        public String toString() {
            return type.getSimpleName();
        }
    }

    @ParameterizedTest
    @MethodSource("records")
    void schema_whenComparedWithARecord_hasTheSameFields(Row row) {
        // Java knows no component that is called "protected".
        var fields = Stream.of(row.type().getRecordComponents())
                .map(component -> component.getName().replace("isProtected", "protected"))
                .toList();

        assertThat(schema(row).path("properties").fieldNames())
                .toIterable()
                .containsExactlyInAnyOrderElementsOf(fields);
    }

    @ParameterizedTest
    @MethodSource("enums")
    void schema_whenComparedWithAnEnum_hasTheSameValues(Row row) {
        var values = StreamSupport.stream(schema(row).path("enum").spliterator(), false)
                .map(JsonNode::asText)
                .toList();

        assertThat(values)
                .isEqualTo(Stream.of(row.type().getEnumConstants())
                        .map(Object::toString)
                        .toList());
    }

    static List<Row> records() {
        return List.of(
                new Row("", Topology.class),
                new Row("/properties/rotation", Topology.Rotation.class),
                new Row("/properties/environment", Topology.Environment.class),
                new Row("/properties/gateway", Topology.Gateway.class),
                new Row("/$defs/network", Topology.Network.class),
                new Row("/$defs/network/properties/accessPoint", Topology.AccessPoint.class),
                new Row("/$defs/account", Topology.Account.class),
                new Row("/$defs/roleGrant", Topology.RoleGrant.class),
                new Row("/$defs/clientSecret", Topology.ClientSecret.class),
                new Row("/$defs/cluster", Topology.Cluster.class),
                new Row("/$defs/topic", Topology.Topic.class),
                new Row("/$defs/acl", Topology.Acl.class),
                new Row("/$defs/connector", Topology.Connector.class),
                new Row("/$defs/link", Topology.Link.class),
                new Row("/$defs/linkSide", Topology.LinkSide.class),
                new Row("/$defs/mirror", Topology.Mirror.class));
    }

    static List<Row> enums() {
        return List.of(
                new Row("/properties/connectivity", Topology.Connectivity.class),
                new Row("/properties/environment/properties/streamGovernance", Topology.StreamGovernance.class),
                new Row("/$defs/network/properties/role", Topology.Network.Role.class),
                new Row("/$defs/acl/properties/resource", Topology.Acl.ResourceType.class),
                new Row("/$defs/acl/properties/pattern", Topology.Acl.Pattern.class),
                new Row("/$defs/acl/properties/permission", Topology.Acl.Permission.class));
    }

    private static JsonNode schema(Row row) {
        return TopologyReader.schema().tree().at(row.pointer());
    }
}
