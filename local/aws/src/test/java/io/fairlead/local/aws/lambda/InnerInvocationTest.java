package io.fairlead.local.aws.lambda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fairlead.local.aws.LocalAws;
import io.fairlead.local.aws.wire.AwsError;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.lambda.LambdaClient;
import software.amazon.awssdk.services.lambda.model.InvokeResponse;

/** Functions that invoke functions over the wire and wait for them, in virtual time. */
class InnerInvocationTest {
    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

    private final LocalAws world = new LocalAws();
    private final List<String> story = new ArrayList<>();

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void invoke_whenAFunctionCallsAnother_waitsInTheWorldsTime() {
        world.register("rotation", calling("rotation", "kafka"));
        world.register("kafka", (payload, context) -> {
            world.clock.sleep(Duration.ofSeconds(20));
            return bytes("proved " + text(payload));
        });

        assertThat(ask("rotation", "K1")).isEqualTo("proved K1");

        assertThat(story).containsExactly("PT20.4S rotation heard proved K1");
        assertThat(world.clock.instant()).isEqualTo(START.plusMillis(20_800));
    }

    @Test
    void invoke_whenTheCalledFunctionCallsAThird_answersAllInOrder() {
        world.register("a", calling("a", "b"));
        world.register("b", calling("b", "c"));
        world.register("c", (payload, context) -> payload);

        assertThat(ask("a", "x")).isEqualTo("x");

        assertThat(story).containsExactly("PT0.4S b heard x", "PT0.8S a heard x");
    }

    @Test
    void invoke_whenTwoCallersWait_eachGetsItsOwnAnswer() {
        world.register("caller", calling("caller", "kafka"));
        world.register("kafka", (payload, context) -> {
            world.clock.sleep(Duration.ofSeconds(text(payload).equals("slow") ? 30 : 5));
            return payload;
        });
        invokeAsync("caller", "slow");
        invokeAsync("caller", "fast");

        world.advance(Duration.ofMinutes(1));

        assertThat(story).containsExactly("PT5.4S caller heard fast", "PT30.4S caller heard slow");
    }

    @Test
    void invoke_whenTheCalledFunctionRunsIntoItsTimeOut_theCallerHearsIt() {
        world.register("caller", calling("caller", "kafka"));
        world.register("kafka", Duration.ofSeconds(3), (payload, context) -> {
            world.clock.sleep(Duration.ofMinutes(5));
            return payload;
        });

        assertThat(ask("caller", "x")).contains("Sandbox.Timedout");

        assertThat(story)
                .singleElement()
                .asString()
                .startsWith("PT3S caller heard")
                .contains("3.00 seconds");
    }

    @Test
    void invoke_whenTheCallerRunsIntoItsTimeOutMeanwhile_itsOwnCallerHearsItAtOnce() {
        world.register("caller", Duration.ofSeconds(10), calling("caller", "kafka"));
        world.register("kafka", (payload, context) -> {
            world.clock.sleep(Duration.ofSeconds(40));
            return payload;
        });

        world.clock.exclusively(() ->
                world.aws.lambda().invoke("caller", bytes("x"), outcome -> tell("told " + text(outcome.payload()))));
        world.advance(Duration.ofMinutes(1));

        assertThat(story).hasSize(2).last().isEqualTo("PT40.4S caller heard x");
        assertThat(story.get(0)).startsWith("PT10S told").contains("Sandbox.Timedout", "10.00 seconds");
    }

    @Test
    void invoke_whenTheAnswerIsLost_theCallerGoesOnAfterTheEffect() {
        world.register("caller", meetingNoAnswer());
        world.register("kafka", (payload, context) -> {
            tell("kafka runs");
            return payload;
        });
        world.aws.lambda().interfere(new Interference() {
            @Override
            public Ending ending(InvocationContext context) {
                return context.functionName().equals("kafka") ? Ending.ANSWER_LOST : Ending.AS_IT_IS;
            }
        });

        ask("caller", "x");

        assertThat(story).containsExactly("PT0S kafka runs", "PT0.4S caller goes on");
    }

    @Test
    void invoke_whenTheCallIsLost_theCallerGoesOnAtOnce() {
        world.register("caller", meetingNoAnswer());
        world.register("kafka", (payload, context) -> {
            tell("kafka runs");
            return payload;
        });
        world.aws.lambda().interfere(new Interference() {
            @Override
            public int deliveries(String function, byte[] payload) {
                if (function.equals("kafka")) {
                    throw AwsError.of(500, "SdkClientException", "Read timed out");
                }
                return 1;
            }
        });

        ask("caller", "x");

        assertThat(story).containsExactly("PT0S caller goes on");
    }

    @Test
    void invoke_whenSomebodyOutsideCallsWhileAFunctionRuns_nobodysTurnIsHandedOver() {
        var arrivals = new AtomicInteger();
        world.aws.lambda().interfere(new Interference() {
            @Override
            public int deliveries(String function, byte[] payload) {
                arrivals.addAndGet(text(payload).equals("outside") ? 1 : 0);
                return 1;
            }
        });
        var outside = world.client(LambdaClient.builder());
        var answer = new CompletableFuture<InvokeResponse>();
        world.register("kafka", (payload, context) -> {
            tell("kafka runs");
            return payload;
        });
        world.register("caller", (payload, context) -> {
            new Thread(() -> answer.complete(invoke(outside, "kafka", "outside"))).start();
            while (arrivals.get() == 0) {
                Thread.onSpinWait();
            }
            tell("caller has run alone");
            return payload;
        });

        ask("caller", "x");

        assertThat(world.whileDriving(answer::join).payload().asUtf8String()).isEqualTo("outside");
        assertThat(story).containsExactly("PT0S caller has run alone", "PT0S kafka runs");
    }

    /** A function that hands on its payload, and answers what it hears. */
    private LocalFunction calling(String self, String other) {
        var lambda = world.clientOf(self, LambdaClient.builder());
        return (payload, context) -> {
            var heard = invoke(lambda, other, text(payload)).payload().asUtf8String();
            tell(self + " heard " + heard);
            return bytes(heard);
        };
    }

    private LocalFunction meetingNoAnswer() {
        var lambda = world.clientOf("caller", LambdaClient.builder());
        return (payload, context) -> {
            assertThatThrownBy(() -> invoke(lambda, "kafka", "x")).isInstanceOf(SdkClientException.class);
            tell("caller goes on");
            return payload;
        };
    }

    private String ask(String function, String payload) {
        var outside = world.client(LambdaClient.builder());
        return world.whileDriving(() -> invoke(outside, function, payload))
                .payload()
                .asUtf8String();
    }

    private void invokeAsync(String function, String payload) {
        world.clock.exclusively(() -> world.aws.lambda().invokeLater(function, bytes(payload)));
    }

    private static InvokeResponse invoke(LambdaClient lambda, String function, String payload) {
        return lambda.invoke(request -> request.functionName(function).payload(SdkBytes.fromUtf8String(payload)));
    }

    private void tell(String what) {
        story.add(Duration.between(START, world.clock.instant()) + " " + what);
    }

    private static String text(byte[] payload) {
        return new String(payload, StandardCharsets.UTF_8);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
