package io.fairlead.local.confluent;

import static org.assertj.core.api.Assertions.assertThat;

import io.fairlead.local.clock.ServiceTimes;
import io.fairlead.local.clock.WorldClock;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.time.Instant;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PrivateEndpointsTest {
    private final World world = new World(EndpointsMode.PRIVATE, RateLimit.GENEROUS);
    private final String environment = world.environment("non-prod");
    private final String cluster = world.cluster(environment, "sandbox_cluster");
    private final String gateway = world.gateway(environment);
    private final String point;
    private final World.Key key;

    PrivateEndpointsTest() {
        world.pass("PT2M");
        var service = world.api
                .get("/networking/v1/gateways/" + gateway + "?environment=" + environment)
                .at("/status/cloud_gateway/vpc_endpoint_service_name");
        world.aws.connect("vpce-0a", service);
        point = world.createAccessPoint(environment, gateway, "vpce-0a").is(202).at("/id");
        world.pass("PT4M");
        key = world.admin(environment, cluster);
    }

    @AfterEach
    void close() {
        world.close();
    }

    private String name(String resource) {
        return resource + "-" + point.replace("-", "") + ".us-east-1.aws.accesspoint.glb.confluent.cloud";
    }

    private String ask(String host, String path) throws IOException {
        return RawHttp.get(world.cloud.dataPlanePort(), null, host, path, key);
    }

    private String topics() {
        return "/kafka/v3/clusters/" + cluster + "/topics";
    }

    @Test
    void call_whenThroughTheAccessPoint_isAnswered() throws IOException {
        assertThat(ask(name(cluster), topics())).contains(" 200 ");
    }

    @Test
    void call_whenTheNameLeadsNowhere_isNotAnswered() throws IOException {
        assertThat(ask(cluster + ".us-east-1.aws.private.confluent.cloud", topics()))
                .isEmpty();
        assertThat(ask("127.0.0.1", topics())).isEmpty();
        assertThat(ask(name("lkc-other"), topics())).isEmpty();
    }

    @Test
    void call_whenTheEndpointIsNotAvailable_isNotAnswered() throws IOException {
        world.aws.become("vpce-0a", "rejected");

        assertThat(ask(name(cluster), topics())).isEmpty();
        assertThat(world.cloud.calls()).containsKey("GET /kafka/v3/clusters/{cluster_id}/topics");
    }

    @Test
    void call_whenTheAccessPointIsDisconnected_isNotAnswered() throws IOException {
        world.cloud.endpointDeleted("vpce-0a");

        assertThat(ask(name(cluster), topics())).isEmpty();
    }

    @Test
    void schemaRegistry_whenAskedByItsPrivateOrPublicName_isAnswered() throws IOException {
        var listed =
                world.api.get("/srcm/v3/clusters?environment=" + environment).is(200);
        var registry = listed.at("/data/0/id");
        var publicName = listed.at("/data/0/spec/http_endpoint").substring(8).replaceAll(":.*", "");

        // The key is one of Kafka, so the registry answers that it does not know it.
        assertThat(ask(name(registry), "/subjects")).contains(" 401 ");
        assertThat(ask(publicName, "/subjects")).contains(" 401 ");
        assertThat(ask(name(cluster), "/subjects")).isEmpty();
    }

    @Test
    void tls_whenGiven_isSpokenOnTheDataPlane(@TempDir Path folder)
            throws IOException, GeneralSecurityException, InterruptedException {
        var tls = selfSigned(folder);
        var settings = new Settings(1, "us-east-1", EndpointsMode.PRIVATE, 0, 0, tls);
        try (var clock = WorldClock.virtual(Instant.EPOCH);
                var cloud = new ConfluentCloud(clock, ServiceTimes.load(), settings, new FakeAws(), new PublicNames() {
                    @Override
                    public void cname(String name, String target) {}

                    @Override
                    public void remove(String name) {}
                })) {
            var stranger = new World.Key("NOBODY", "x");
            assertThat(RawHttp.get(cloud.dataPlanePort(), tls, "lkc-x.confluent.cloud", "/subjects", stranger))
                    .isEmpty();
        }
    }

    private static SSLContext selfSigned(Path folder)
            throws IOException, GeneralSecurityException, InterruptedException {
        var store = folder.resolve("server.p12");
        var password = "changeit";
        var keytool = Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
        var made = new ProcessBuilder(
                        keytool,
                        "-genkeypair",
                        "-alias",
                        "server",
                        "-keyalg",
                        "EC",
                        "-dname",
                        "CN=confluent.cloud",
                        "-keystore",
                        store.toString(),
                        "-storetype",
                        "PKCS12",
                        "-storepass",
                        password)
                .inheritIO()
                .start()
                .waitFor();
        assertThat(made).isZero();
        var keys = KeyStore.getInstance("PKCS12");
        try (var in = Files.newInputStream(store)) {
            keys.load(in, password.toCharArray());
        }
        var own = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        own.init(keys, password.toCharArray());
        var trusted = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trusted.init(keys);
        var context = SSLContext.getInstance("TLS");
        context.init(own.getKeyManagers(), trusted.getTrustManagers(), null);
        return context;
    }
}
