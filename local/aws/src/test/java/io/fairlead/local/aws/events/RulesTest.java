package io.fairlead.local.aws.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fairlead.local.asl.Execution;
import io.fairlead.local.aws.LocalAws;
import io.fairlead.local.aws.wire.Json;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.eventbridge.EventBridgeClient;
import software.amazon.awssdk.services.eventbridge.model.EventBridgeException;
import software.amazon.awssdk.services.eventbridge.model.InvalidEventPatternException;
import software.amazon.awssdk.services.eventbridge.model.PutEventsRequestEntry;
import software.amazon.awssdk.services.eventbridge.model.ResourceNotFoundException;
import software.amazon.awssdk.services.eventbridge.model.RuleState;
import software.amazon.awssdk.services.eventbridge.model.Target;

/** Rules over the wire, by the SDK; and what they start. */
class RulesTest {
    private static final String PATTERN = "{\"source\":[\"shop\"],\"detail\":{\"status\":[\"FAILED\"]}}";

    private final LocalAws world = new LocalAws();
    private final EventBridgeClient events = world.client(EventBridgeClient.builder());
    private String machine = "";

    @BeforeEach
    void install() {
        var answer = world.clock.exclusively(() -> world.aws
                .stepFunctions()
                .call(
                        "CreateStateMachine",
                        Json.object()
                                .put("name", "heard")
                                .put("roleArn", "arn:aws:iam::111122223333:role/heard")
                                .put("definition", "{\"StartAt\":\"A\",\"States\":{\"A\":{\"Type\":\"Succeed\"}}}")));
        machine = answer.path("stateMachineArn").asText();
        events.putRule(rule -> rule.name("failures").eventPattern(PATTERN).description("what failed"));
    }

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void putEvents_whenARuleTakesTheEvent_startsItsTarget() {
        events.putTargets(
                request -> request.rule("failures").targets(target("whole").build()));

        publish("shop", "FAILED");
        publish("shop", "RUNNING");
        publish("other", "FAILED");
        world.advance(Duration.ofSeconds(5));

        assertThat(started()).singleElement().satisfies(execution -> {
            var envelope = Json.parse(execution.input());
            assertThat(envelope.at("/detail/status").asText()).isEqualTo("FAILED");
            assertThat(execution.start().name()).startsWith(envelope.path("id").asText() + "_");
        });
    }

    @Test
    void deliver_whenTheTargetWantsLess_passesThat() {
        events.putTargets(request -> request.rule("failures")
                .targets(
                        target("constant").input("{\"a\":1}").build(),
                        target("part").inputPath("$.detail.status").build(),
                        target("template")
                                .inputTransformer(it -> it.inputPathsMap(Map.of("s", "$.detail.status"))
                                        .inputTemplate("{\"status\": <s>, \"again\": \"<s>\"}"))
                                .build()));

        publish("shop", "FAILED");
        world.advance(Duration.ofSeconds(5));

        assertThat(started())
                .extracting(Execution::input)
                .containsExactlyInAnyOrder(
                        "{\"a\":1}", "\"FAILED\"", "{\"status\": \"FAILED\", \"again\": \"FAILED\"}");
    }

    @Test
    void deliver_whenTheEventIsOneOfAws_startsItsTargetWithWhatTheTransformerMakesOfIt() {
        events.putRule(rule -> rule.name("labels").eventPattern("""
                {"source": ["aws.secretsmanager"], "detail-type": ["Secret Label Updated"],
                 "detail": {"labelUpdated": ["AWSCURRENT"]}}"""));
        events.putTargets(request -> request.rule("labels")
                .targets(target("second-half")
                        .inputTransformer(it -> it.inputPathsMap(Map.of(
                                        "secret", "$.resources[0]",
                                        "version", "$.detail.versionId",
                                        "detail", "$.detail"))
                                .inputTemplate("""
                                        {"secret": <secret>, "why": "<version> of <secret> is current", \
                                        "detail": <detail>}"""))
                        .build()));

        for (var label : List.of("AWSCURRENT", "deployed-in-link")) {
            var detail = Json.object()
                    .put("name", "orders")
                    .put("labelUpdated", label)
                    .put("versionId", "v1");
            world.clock.exclusively(() -> world.aws
                    .events()
                    .publish("aws.secretsmanager", "Secret Label Updated", List.of("arn:orders", "arn:other"), detail));
        }
        world.advance(Duration.ofSeconds(5));

        assertThat(started())
                .singleElement()
                .extracting(execution -> Json.parse(execution.input()))
                .isEqualTo(Json.parse("""
                        {"secret": "arn:orders", "why": "v1 of arn:orders is current",
                         "detail": {"name": "orders", "labelUpdated": "AWSCURRENT", "versionId": "v1"}}"""));
    }

    @Test
    void interfere_whenEventsComeTwiceLateOrNever_soTheyDo() {
        events.putRule(rule -> rule.name("all").eventPattern("{\"source\":[\"shop\"]}"));
        events.putTargets(request -> request.rule("all")
                .targets(target("status").inputPath("$.detail.status").build()));
        world.aws.events().interfere((event, target) -> switch (event.detail()
                .path("status")
                .asText()) {
            case "LATE" -> List.of(Duration.ofMinutes(2));
            case "TWICE" -> List.of(Duration.ZERO, Duration.ofMinutes(1));
            case "LOST" -> List.of();
            default -> List.of(Duration.ZERO);
        });

        for (var status : List.of("LATE", "TWICE", "LOST", "ONCE")) {
            publish("shop", status);
        }
        world.advance(Duration.ofMinutes(5));

        assertThat(started())
                .extracting(Execution::input)
                .containsExactly("\"TWICE\"", "\"ONCE\"", "\"TWICE\"", "\"LATE\"");
    }

    @Test
    void deliver_whenTheRuleIsDisabled_startsNothing() {
        events.putTargets(
                request -> request.rule("failures").targets(target("whole").build()));
        events.disableRule(request -> request.name("failures"));
        publish("shop", "FAILED");
        world.advance(Duration.ofSeconds(5));
        assertThat(started()).isEmpty();

        events.enableRule(request -> request.name("failures"));
        assertThat(events.describeRule(request -> request.name("failures")).state())
                .isEqualTo(RuleState.ENABLED);
    }

    @Test
    void deliver_whenTheMachineIsGone_dropsTheEvent() {
        events.putTargets(request -> request.rule("failures")
                .targets(target("lost").arn(machine + "-that-never-was").build()));

        publish("shop", "FAILED");
        world.advance(Duration.ofSeconds(5));

        assertThat(started()).isEmpty();
    }

    @Test
    void deleteRule_whenItHasTargets_isRefused() {
        events.putTargets(
                request -> request.rule("failures").targets(target("whole").build()));
        assertThat(events.listRules(request -> request.namePrefix("fail")).rules())
                .singleElement()
                .satisfies(rule -> assertThat(rule.description()).isEqualTo("what failed"));

        assertThatThrownBy(() -> events.deleteRule(request -> request.name("failures")))
                .hasMessageContaining("Rule can't be deleted since it has targets.");

        events.removeTargets(request -> request.rule("failures").ids("whole"));
        assertThat(events.listTargetsByRule(request -> request.rule("failures")).targets())
                .isEmpty();
        events.deleteRule(request -> request.name("failures"));
        events.deleteRule(request -> request.name("failures"));
        assertThat(events.listRules(request -> request.namePrefix("fail")).rules())
                .isEmpty();
    }

    @Test
    void requests_whenWrong_areRefusedInAwssWords() {
        assertThatThrownBy(() -> events.putRule(rule -> rule.name("a").eventPattern("{\"source\":\"b\"}")))
                .isInstanceOf(InvalidEventPatternException.class)
                .hasMessageContaining("Event pattern is not valid. Reason:");
        assertThatThrownBy(() -> events.putRule(rule -> rule.name("a")))
                .isInstanceOf(EventBridgeException.class)
                .hasMessageContaining("EventPattern or ScheduleExpression must be specified");
        assertThatThrownBy(() -> events.putTargets(
                        request -> request.rule("none").targets(target("a").build())))
                .isInstanceOf(ResourceNotFoundException.class);
        assertThatThrownBy(() -> events.putTargets(request -> request.rule("failures")
                        .targets(target("a").roleArn(null).build())))
                .hasMessageContaining("RoleArn is required for target");
        assertThatThrownBy(() -> events.putTargets(request -> request.rule("failures")
                        .targets(target("a").arn("no-arn").build())))
                .hasMessageContaining("not in correct format");
        assertThatThrownBy(() -> events.listRules(request -> request.eventBusName("mine")))
                .isInstanceOf(ResourceNotFoundException.class);
    }

    private Target.Builder target(String id) {
        return Target.builder().id(id).arn(machine).roleArn("arn:aws:iam::111122223333:role/events");
    }

    private void publish(String source, String status) {
        var entry = PutEventsRequestEntry.builder()
                .source(source)
                .detailType("Tried")
                .detail("{\"status\":\"" + status + "\"}")
                .build();
        events.putEvents(request -> request.entries(entry));
    }

    private List<Execution> started() {
        return world.aws.stepFunctions().executions();
    }
}
