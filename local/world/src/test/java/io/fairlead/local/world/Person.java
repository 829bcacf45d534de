package io.fairlead.local.world;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fairlead.core.json.Json;
import io.fairlead.core.resource.Ref;
import io.fairlead.core.resource.Refs;
import io.fairlead.core.secret.Credential;
import io.fairlead.core.secret.Secret;
import io.fairlead.installation.Artefact;
import io.fairlead.kafka.rest.KafkaRest;
import io.fairlead.local.aws.wire.AwsRequest;
import io.fairlead.local.confluent.Existing;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/** Somebody who changes things behind Fairlead's back, by the same APIs as everybody. */
final class Person {
    private static final Pattern LOGIN = Pattern.compile("username='([^']+)' password='([^']+)'");

    private final World world;
    private final String topology;
    private final HttpClient http = HttpClient.newHttpClient();
    private final String login;

    Person(World world, String topology) {
        this.world = world;
        this.topology = topology;
        var key = world.confluent().createCloudApiKey();
        this.login = "Basic "
                + Base64.getEncoder().encodeToString((key.id() + ":" + key.secret()).getBytes(StandardCharsets.UTF_8));
    }

    /** What Confluent calls the thing of that kind and name. */
    String id(String kind, String name) {
        return world.confluent().everything().stream()
                .filter(it -> it.kind().equals(kind) && it.name().equals(name))
                .map(Existing::id)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("there is no " + kind + " " + name));
    }

    /** A call of the control plane that must succeed. */
    JsonNode confluent(String method, String path, ObjectNode body) {
        var request = HttpRequest.newBuilder(URI.create(world.confluent().controlPlaneUrl() + path))
                .header("Authorization", login)
                .header("Content-Type", "application/json")
                .method(method, HttpRequest.BodyPublishers.ofString(body.isEmpty() ? "" : body.toString()));
        return Json.parse("[" + send(request.build()) + "]").path(0);
    }

    /** Deletes an object of the control plane. */
    void delete(String path, String id) {
        confluent("DELETE", path + "/" + id + "?environment=" + environment(), Json.object());
    }

    private String environment() {
        return id("Environment", topology);
    }

    /** Makes a key of that account for that cluster; says its id. */
    String keyOf(String account, String cluster, String description) {
        var body = Json.object();
        var spec = body.putObject("spec").put("display_name", "by hand").put("description", description);
        spec.putObject("owner").put("id", id("ServiceAccount", account)).put("kind", "ServiceAccount");
        spec.putObject("resource").put("id", id("KafkaCluster", cluster)).put("kind", "Cluster");
        return confluent("POST", "/iam/v2/api-keys", body).path("id").asText();
    }

    /** The id of the key that clients find in that secret. */
    String keyIn(String secret) {
        return key(secret).key();
    }

    /** Calls of Kafka REST with the key of a client secret, through its network's endpoint. */
    void kafka(String cluster, String secret, Consumer<KafkaRest> calls) {
        try (var plane = dataPlane(cluster, secret)) {
            plane.call(calls);
        }
    }

    /** The same for whoever calls more than once. */
    DataPlane dataPlane(String cluster, String secret) {
        return dataPlane(cluster, secret, () -> key(secret));
    }

    /** The same with a key of one's own. */
    DataPlane dataPlane(String cluster, String secret, Supplier<Credential> key) {
        var rest = URI.create(attribute(Refs.clientSecret(secret), "rest"));
        return new DataPlane(world, rest, id("KafkaCluster", cluster), key);
    }

    /** The key that clients find in that secret. */
    Credential key(String secret) {
        var value = secretsManager(
                        "GetSecretValue",
                        Json.object().put("SecretId", "/confluent_cloud_resource/" + topology + "/" + secret))
                .path("SecretString")
                .asText();
        var login = LOGIN.matcher(Json.parse(value).path("sasl.jaas.config").asText());
        assertThat(login.find()).isTrue();
        return new Credential(login.group(1), Secret.of(login.group(2)));
    }

    /** Deletes the functions of a network, as a stack that is removed. */
    void deleteFunctions(String network) {
        for (var artefact : List.of(Artefact.NETWORK, Artefact.KAFKA)) {
            var path = "/2015-03-31/functions/" + Installation.NAMES.function(artefact, network);
            var request = new AwsRequest("lambda", "DELETE", path, Map.of(), Map.of(), new byte[0]);
            var answer = world.clock().exclusively(() -> world.aws().lambda().begin(request));
            assertThat(answer.join().status()).isEqualTo(204);
        }
    }

    /** Deletes the registration of a network, as a stack that is removed. */
    void deleteRegistration(String network) {
        var name = Json.object().put("Name", Installation.NAMES.registered(network));
        world.clock().exclusively(() -> world.aws().parameters().call("DeleteParameter", name));
    }

    ObjectNode secretsManager(String operation, ObjectNode input) {
        return world.clock().exclusively(() -> world.aws().secrets().call(operation, input));
    }

    /** What the ledger says of a resource. */
    String attribute(Ref ref, String name) {
        return ledger(ref).at("/attributes/M/" + name + "/S").asText();
    }

    ObjectNode ledger(Ref ref) {
        return world.clock()
                .exclusively(() -> world.aws()
                        .dynamoDb()
                        .call(
                                "GetItem",
                                Json.object()
                                        .put("TableName", Installation.TABLE)
                                        .set("Key", key(ref))))
                .withObject("/Item");
    }

    /** What a crash between creation and record leaves: an intent. */
    void forgetTheAnswer(Ref ref) {
        var update =
                Json.object().put("TableName", Installation.TABLE).put("UpdateExpression", "REMOVE id, attributes");
        update.set("Key", key(ref));
        world.clock().exclusively(() -> world.aws().dynamoDb().call("UpdateItem", update));
    }

    private ObjectNode key(Ref ref) {
        var key = Json.object();
        key.putObject("topology").put("S", topology);
        key.putObject("item").put("S", "resource#" + ref.kind() + "/" + ref.name());
        return key;
    }

    void deleteVpcEndpoints() {
        var ids = world.clock()
                .exclusively(() -> List.copyOf(world.aws().ec2().endpoints().endpoints()));
        ids.forEach(endpoint -> aws(
                "ec2",
                "POST",
                "/",
                "Action=DeleteVpcEndpoints&Version=2016-11-15&VpcEndpointId.1=" + endpoint.id(),
                "application/x-www-form-urlencoded"));
    }

    /** Every zone with what is in it. */
    void deleteHostedZones() {
        for (var zone : world.clock().exclusively(() -> world.aws().route53().hostedZones())) {
            zone.records().stream()
                    .filter(record -> record.type().equals("CNAME"))
                    .forEach(record -> aws(
                            "route53",
                            "POST",
                            "/2013-04-01/hostedzone/" + zone.id() + "/rrset",
                            """
                            <ChangeResourceRecordSetsRequest xmlns="https://route53.amazonaws.com/doc/2013-04-01/"><ChangeBatch><Changes><Change>
                            <Action>DELETE</Action><ResourceRecordSet><Name>%s</Name><Type>CNAME</Type><TTL>%d</TTL>
                            <ResourceRecords><ResourceRecord><Value>%s</Value></ResourceRecord></ResourceRecords></ResourceRecordSet>
                            </Change></Changes></ChangeBatch></ChangeResourceRecordSetsRequest>""".formatted(
                                    record.name(), record.ttl(), record.values().getFirst()),
                            "text/xml"));
            waits(Duration.ofMinutes(1)); // Route 53 refuses a change of a zone while it works on another
            aws("route53", "DELETE", "/2013-04-01/hostedzone/" + zone.id(), "", "text/xml");
        }
    }

    /** A request in the protocol of DynamoDB, Secrets Manager and Systems Manager, whether it is taken or not. */
    void json(String service, String target, ObjectNode body) {
        answer(HttpRequest.newBuilder(URI.create(world.aws().uri() + "/"))
                .header(
                        "Authorization",
                        "AWS4-HMAC-SHA256 Credential=person/20260105/us-east-1/" + service
                                + "/aws4_request, SignedHeaders=host, Signature=none")
                .header("X-Amz-Target", target)
                .header("Content-Type", "application/x-amz-json-1.1")
                .POST(HttpRequest.BodyPublishers.ofString(body.toString()))
                .build());
    }

    private void aws(String service, String method, String path, String body, String type) {
        send(HttpRequest.newBuilder(URI.create(world.aws().uri() + path))
                .header(
                        "Authorization",
                        "AWS4-HMAC-SHA256 Credential=person/20260105/us-east-1/" + service
                                + "/aws4_request, SignedHeaders=host, Signature=none")
                .header("Content-Type", type)
                .method(method, HttpRequest.BodyPublishers.ofString(body))
                .build());
    }

    private String send(HttpRequest request) {
        var response = answer(request);
        assertThat(response.statusCode()).as(response.body()).isBetween(200, 299);
        return response.body();
    }

    private HttpResponse<String> answer(HttpRequest request) {
        try {
            return http.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Lets the clouds finish what was begun. */
    void waits(Duration time) {
        var over = world.clock().instant().plus(time);
        world.clock().schedule(time, () -> {}); // without anything to come, time stands still
        world.clock().runUntil(() -> !world.clock().instant().isBefore(over), time.plusSeconds(1));
    }
}
