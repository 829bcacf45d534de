package io.fairlead.local.world;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fairlead.core.json.Json;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The search for secrets finds them: each of these worlds has one at a wrong place. */
class CanariesTest {
    interface Leak extends BiConsumer<World, String> {}

    static Stream<Arguments> leaks() {
        return Stream.of(
                leak("the log", (world, secret) -> world.logs().add("key made: " + secret)),
                leak("an event", (world, secret) -> publish(world, "the key is " + secret)),
                leak("an event", (world, secret) -> publish(world, "cut: " + secret.substring(0, 20))),
                leak("an event", (world, secret) -> publish(world, "Basic " + base64("KEY:" + secret))),
                leak(
                        "the input of",
                        (world, secret) -> world.start("apply", Json.object().put("document", secret))),
                leak("the table", (world, secret) -> new Failures(world).giveLeaseTo("minimal", secret)),
                leak("ssm PutParameter", (world, secret) -> request(world, "ssm", "AmazonSSM.PutParameter", secret)),
                leak(
                        "secretsmanager TagResource",
                        (world, secret) -> request(world, "secretsmanager", "secretsmanager.TagResource", secret)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("leaks")
    void closing_whenASecretIsWhereItDoesNotBelong_failsAndSaysWhere(String where, Leak leak) {
        var world = World.open(Options.virtual(73));
        leak.accept(world, world.confluent().issuedSecrets().getFirst());

        assertThatThrownBy(world::close).isInstanceOf(AssertionError.class).hasMessageContaining(where);
    }

    @Test
    void closing_whenSecretsAreWhereTheyBelong_isFine() {
        try (var world = World.open(Options.virtual(73))) {
            request(
                    world,
                    "secretsmanager",
                    "secretsmanager.PutSecretValue",
                    world.confluent().issuedSecrets().getFirst());
        }
    }

    @Test
    void isAnyIn_whereverAWordBegins_findsIt() {
        var needles = new Needles(4);
        List.of("canary", "finch").forEach(needles::add);

        assertThat(Stream.of("canary", "a canary", "acanary", "xx finc", "cancanary"))
                .allMatch(needles::isAnyIn);
        assertThat(Stream.of("", "can", "inch", "ca nary", "xfinxcana"))
                .filteredOn(needles::isAnyIn)
                .containsExactly("xfinxcana");
    }

    private static Arguments leak(String where, Leak leak) {
        return Arguments.of(where, leak);
    }

    private static void publish(World world, String words) {
        var request = Json.object();
        request.putArray("Entries")
                .addObject()
                .put("Source", "test")
                .put("DetailType", "Leak")
                .put("Detail", Json.object().put("words", words).toString());
        world.clock().exclusively(() -> world.aws().events().call("PutEvents", request));
    }

    /** Over the wire, whether it is taken or not. */
    private static void request(World world, String service, String target, String text) {
        new Person(world, "minimal").json(service, target, Json.object().put("Value", text));
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
