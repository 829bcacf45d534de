package io.fairlead.local.coldstart;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fairlead.aws.api.AwsConnection;
import io.fairlead.aws.api.JsonApi;
import io.fairlead.aws.api.RestApi;
import io.fairlead.core.json.Json;
import io.fairlead.core.operation.Pause;
import io.fairlead.core.operation.Surroundings;
import io.fairlead.installation.Artefact;
import io.fairlead.local.world.Options;
import io.fairlead.local.world.Packages;
import io.fairlead.local.world.World;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A world where the minimal example is applied and that is reached by TLS only, and what is started in it. */
final class Cloud implements AutoCloseable {
    private static final Path ROOT = Path.of(System.getProperty("fairlead.root", "."));
    private static final String SECRET = "/confluent_cloud_resource/minimal/orders/manager/java_client";

    private final Path directory;
    private final World world = World.open(Options.virtual(7));
    private final String trust;
    private final TlsFront aws;
    private final TlsFront confluent;
    private final String execution = world.machineArn("apply").replace("stateMachine", "execution") + ":benchmark";

    Cloud(Path directory) throws IOException, GeneralSecurityException, InterruptedException {
        this.directory = directory;
        var certificates = new Certificates(directory);
        this.trust = certificates.believing(world.trust());
        this.aws = new TlsFront(world.aws().uri(), certificates.identity());
        this.confluent = new TlsFront(URI.create(world.confluent().controlPlaneUrl()), certificates.identity());
        var status = world.finish(world.apply(document())).status();
        if (!status.toString().equals("SUCCEEDED")) {
            throw new IllegalStateException("apply ended as " + status);
        }
    }

    /** The option by which a JVM believes whom it meets here. */
    String trust() {
        return trust;
    }

    /** Each does something that succeeds, and changes nothing. */
    List<Subject> subjects() throws IOException {
        return List.of(
                handler("hello-world", HelloHandler.class, Naive.withoutLibraries(directory.resolve("hello"))),
                handler(Subject.NAIVE, NaiveHandler.class, Naive.withLibraries(directory.resolve("naive"))),
                packaged(Artefact.CONTROL, "fairlead-control", command("environment", "minimal")),
                packaged(Artefact.KAFKA, "fairlead-kafka-sandbox-minimal", command("topic", "orders/orders")),
                packaged(Artefact.PLANNER, "fairlead-planner", validation()),
                packaged(Artefact.ROTATION, "fairlead-rotation", rotation()),
                packaged(
                        Artefact.NETWORK,
                        "fairlead-network-sandbox-minimal",
                        command("hosted-zone", "sandbox-minimal")));
    }

    @Override
    public void close() {
        aws.close();
        confluent.close();
        world.close();
    }

    private Subject handler(String name, Class<?> handler, Path task) {
        return new Subject(
                name, task, handler.getName(), environment("fairlead-control"), command("environment", "minimal"));
    }

    private Subject packaged(Artefact artefact, String function, JsonNode event) {
        var task = Packages.unpack(ROOT.resolve(artefact.file()), directory.resolve(artefact.label()));
        return new Subject(artefact.label(), task, artefact.handler(), environment(function), event);
    }

    private Map<String, String> environment(String function) {
        var variables = new HashMap<String, String>();
        Json.parse(new RestApi(AwsConnection.to("lambda", person(), refusal -> {}))
                        .ask("GET", "/2015-03-31/functions/" + function + "/configuration", Map.of())
                        .text())
                .at("/Environment/Variables")
                .properties()
                .forEach(variable ->
                        variables.put(variable.getKey(), variable.getValue().asText()));
        // Nobody in the world waits for these processes, so they call as people do.
        variables.put("AWS_ACCESS_KEY_ID", "local");
        variables.put("AWS_ENDPOINT_URL", aws.url());
        variables.put("FAIRLEAD_CONFLUENT_URL", confluent.url());
        variables.remove("FAIRLEAD_TRUST");
        return variables;
    }

    private ObjectNode command(String kind, String name) {
        var command = Json.object()
                .put("operation", "ensure")
                .put("topology", "minimal")
                .put("version", 1)
                .put("execution", execution);
        command.putObject("resource").put("kind", kind).put("name", name);
        return command;
    }

    private ObjectNode validation() throws IOException {
        var request = Json.object().put("operation", "validate").put("execution", execution);
        request.putObject("input").set("document", document());
        return request;
    }

    /** A step that Secrets Manager repeats after its end. */
    private ObjectNode rotation() {
        var secret = new JsonApi(AwsConnection.to("secretsmanager", person(), refusal -> {}), "secretsmanager", "1.1")
                .call("DescribeSecret", Json.object().put("SecretId", SECRET));
        return Json.object()
                .put("SecretId", secret.path("ARN").asText())
                .put(
                        "ClientRequestToken",
                        secret.path("VersionIdsToStages").fieldNames().next())
                .put("Step", "createSecret");
    }

    private static JsonNode document() throws IOException {
        return Json.parse(Files.readString(ROOT.resolve("events/examples/minimal.json")));
    }

    private Surroundings person() {
        return new Surroundings(
                Map.of(
                        "AWS_REGION", "us-east-1",
                        "AWS_ENDPOINT_URL", world.aws().uri().toString(),
                        "AWS_ACCESS_KEY_ID", "local",
                        "AWS_SECRET_ACCESS_KEY", "local"),
                InstantSource.system(),
                Pause.blocking(),
                line -> {});
    }
}
