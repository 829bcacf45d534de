package io.fairlead.confluent;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Finds by which addresses a network reaches what Confluent runs: what the cluster itself and the endpoint discovery say.
 * Addresses are never put together from parts, and the flat fields of a cluster are no addresses for clients: they do not
 * resolve behind an access point.
 */
public final class Endpoints {
    private final ConfluentClient cloud;

    public Endpoints(ConfluentClient cloud) {
        this.cloud = cloud;
    }

    /** Empty while Confluent does not know an address of the cluster behind that access point. */
    public Optional<KafkaAddresses> kafka(String environment, String cluster, String accessPoint) {
        return cloud.find(Target.of("/cmk/v2/clusters/{}", cluster).with("environment", environment))
                .map(found -> found.path("spec"))
                .flatMap(spec -> ofMap(spec.path("endpoints"), accessPoint)
                        .or(() -> discovered(environment, cluster, accessPoint))
                        .map(own -> withCandidates(own, spec)));
    }

    /** The URL of the Schema Registry behind that access point; empty while Confluent does not know one. */
    public Optional<String> schemaRegistry(String environment, String registry, String accessPoint) {
        var rows = rows(environment, "SCHEMA_REGISTRY", registry).stream()
                .filter(row -> row.path("endpoint_type").asText("REST").equals("REST"))
                .filter(row -> row.path("is_private").asBoolean())
                .toList();
        return rows.stream()
                .filter(row -> isBehind(row, accessPoint))
                .findFirst()
                .or(() -> rows.stream().filter(row -> names(row, accessPoint)).findFirst())
                .map(row -> row.path("endpoint").asText());
    }

    private record Pair(String rest, String bootstrap) {}

    /** Keys are access point ids: {@code ap-...} in public configurations, without dash in the document's example. */
    private static Optional<Pair> ofMap(JsonNode endpoints, String accessPoint) {
        return endpoints.properties().stream()
                .filter(endpoint -> plain(endpoint.getKey()).equals(plain(accessPoint)))
                .findFirst()
                .flatMap(endpoint -> pair(
                        endpoint.getValue().path("http_endpoint").asText(""),
                        endpoint.getValue().path("kafka_bootstrap_endpoint").asText("")));
    }

    private Optional<Pair> discovered(String environment, String cluster, String accessPoint) {
        var rows = rows(environment, "KAFKA", cluster).stream()
                .filter(row -> isBehind(row, accessPoint))
                .toList();
        return pair(endpoint(rows, "REST"), endpoint(rows, "BOOTSTRAP"));
    }

    private static Optional<Pair> pair(String rest, String bootstrap) {
        return rest.isEmpty() || bootstrap.isEmpty()
                ? Optional.empty()
                : Optional.of(new Pair(rest, withoutScheme(bootstrap)));
    }

    /** Addresses behind other access points come and go with these; what is recorded of a secret would never be settled. */
    private static KafkaAddresses withCandidates(Pair own, JsonNode spec) {
        var flat = withoutScheme(spec.path("kafka_bootstrap_endpoint").asText(""));
        var candidates = Stream.of(own.bootstrap(), flat)
                .filter(address -> !address.isEmpty())
                .distinct()
                .toList();
        return new KafkaAddresses(own.rest(), own.bootstrap(), candidates);
    }

    private List<JsonNode> rows(String environment, String service, String resource) {
        return cloud
                .list(Target.of("/endpoint/v1/endpoints")
                        .with("environment", environment)
                        .with("service", service)
                        .with("resource", resource))
                .stream()
                .filter(row -> row.at("/resource/id").asText(resource).equals(resource))
                .toList();
    }

    private static String endpoint(List<JsonNode> rows, String type) {
        return rows.stream()
                .filter(row -> row.path("endpoint_type").asText("").equals(type))
                .findFirst()
                .map(row -> row.path("endpoint").asText(""))
                .orElse("");
    }

    private static boolean isBehind(JsonNode row, String accessPoint) {
        return plain(row.at("/access_point/id").asText("")).equals(plain(accessPoint));
    }

    /** Rows of Schema Registry may lack the access point; its id is a part of the host's first or second label then. */
    private static boolean names(JsonNode row, String accessPoint) {
        return row.at("/access_point/id").asText("").isEmpty()
                && List.of(row.path("endpoint").asText("").split("[-./:]")).contains(plain(accessPoint));
    }

    private static String plain(String accessPoint) {
        return accessPoint.replace("-", "").toLowerCase(Locale.ROOT);
    }

    private static String withoutScheme(String bootstrap) {
        return bootstrap.replaceFirst("^[A-Za-z_]+://", "");
    }
}
