package io.fairlead.installation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.fasterxml.jackson.databind.JsonNode;
import io.fairlead.core.json.Json;
import io.fairlead.core.permission.Placeholder;
import io.fairlead.core.permission.PlaceholderValues;
import io.fairlead.core.permission.Trust;
import io.fairlead.statemachines.StateMachines;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class InstallationTest {
    private static final References HERE = new References("aws", "eu-west-1", "111122223333");

    private final Installation installation = Installation.of("fairlead", List.of("a", "b"));
    private final Installation another = Installation.of("other", List.of("a", "b"));

    @Test
    void functions_always_areOnceOutsideAndTwiceInEachNetwork() {
        assertThat(installation.functionsOutside())
                .extracting(DeployedFunction::name)
                .containsExactly(
                        "fairlead-planner",
                        "fairlead-control",
                        "fairlead-guard",
                        "fairlead-rotation",
                        "fairlead-network");
        assertThat(installation.functionsIn("b"))
                .extracting(DeployedFunction::name)
                .containsExactly("fairlead-network-b", "fairlead-kafka-b");
        assertThat(installation.functions()).hasSize(9);
    }

    /** Only the function that knows its network makes anything there. */
    @Test
    void functions_inANetwork_knowWhichAndThoseOutsideNone() {
        assertThat(installation.functionsIn("b"))
                .allSatisfy(function -> assertThat(function.environment()).containsEntry("FAIRLEAD_NETWORK", "b"));
        assertThat(installation.functionsOutside())
                .allSatisfy(function -> assertThat(function.environment()).doesNotContainKey("FAIRLEAD_NETWORK"));
    }

    /** The state machines give up on an attempt after 150 seconds; Secrets Manager waits for as long as Lambda allows. */
    @Test
    void functions_thatStateMachinesCall_endBeforeTheTaskDoes() {
        assertThat(installation.functions())
                .filteredOn(function -> function.artefact() != Artefact.ROTATION)
                .allSatisfy(function -> assertThat(function.timeout()).isLessThan(Duration.ofSeconds(150)));
    }

    @ParameterizedTest
    @EnumSource(Artefact.class)
    void handler_always_canBeMadeByLambda(Artefact artefact) throws ReflectiveOperationException {
        var type = Class.forName(artefact.handler());

        assertThat(RequestStreamHandler.class).isAssignableFrom(type);
        assertThat(type.getConstructor()).isNotNull();
        assertThat(type.getPackageName()).endsWith("." + artefact.module());
    }

    @Test
    void machines_always_areFilledCompletelyAndWithNothingElse() {
        assertThat(installation.machines()).hasSameSizeAs(StateMachines.NAMES).allSatisfy(machine -> {
            assertThat(machine.definition(HERE)).doesNotContain("${");
            assertThat(machine.substitutions().keySet())
                    .allMatch(name -> StateMachines.source(machine.file()).contains("${" + name + "}"));
        });
    }

    @Test
    void schedules_always_callWhatIdlesAndMeasureAndTellOfDeadLetters() {
        assertThat(installation.schedules())
                .extracting(DeployedSchedule::name)
                .containsExactly(
                        "keep-alive-fairlead-rotation",
                        "keep-alive-fairlead-network-a",
                        "keep-alive-fairlead-kafka-a",
                        "keep-alive-fairlead-network-b",
                        "keep-alive-fairlead-kafka-b",
                        "measure-fairlead-control");
        assertThat(installation.schedules()).allSatisfy(schedule -> {
            assertThat(HERE.in(schedule.target()))
                    .isEqualTo("arn:aws:lambda:eu-west-1:111122223333:function:"
                            + schedule.name().substring(schedule.name().indexOf("fairlead")));
            assertThat(HERE.in(schedule.deadLetters()))
                    .isEqualTo("arn:aws:sqs:eu-west-1:111122223333:fairlead-dead-letters");
            assertThat(installation.scheduleGroups()).contains(schedule.group());
        });
    }

    @Test
    void rules_always_areFilledAndSayWhoseEventsTheyPass() {
        assertThat(installation.rules()).allSatisfy(rule -> {
            var pattern = Json.parse(HERE.in(rule.pattern()));
            assertThat(pattern.path("source").isArray()).isTrue();
            assertThat(rule.pattern()).doesNotContain("Machine}");
        });
    }

    /** A rule that nobody admits would lose what it cannot deliver; one that is gone would leave a door open. */
    @Test
    void rules_always_areThoseThatDeadLettersAdmit() {
        var roles = Roles.of(installation.names(), HERE, PlaceholderValues.none());

        assertThat(roles.filled(Admissions.deadLetters()))
                .singleElement()
                .satisfies(admission -> assertThat(sources(admission.trust()))
                        .containsExactlyElementsOf(installation.rules().stream()
                                .map(rule -> HERE.in(rule.arn()))
                                .toList()));
    }

    @Test
    void roles_ofRulesAndSchedules_areTakenByThoseOfTheInstallationAndNoOthers() {
        var roles =
                Roles.of(installation.names(), HERE, PlaceholderValues.none().with(Placeholder.Key, "key"));
        var starting = installation.rules().stream()
                .filter(rule -> rule.target() instanceof EventRule.Start)
                .map(rule -> HERE.in(rule.arn()));
        var groups = installation.scheduleGroups().stream()
                .map(group -> "arn:aws:scheduler:eu-west-1:111122223333:schedule-group/" + group);

        assertThat(sources(roles.rules().trust())).containsExactlyElementsOf(starting.toList());
        assertThat(sources(roles.schedules().trust())).containsExactlyElementsOf(groups.toList());
    }

    private static List<String> sources(Trust trust) {
        return trust.conditions().stream()
                .filter(condition -> condition.key().equals("aws:SourceArn"))
                .flatMap(condition -> condition.values().stream())
                .toList();
    }

    /** Nor is a prefix ever too long by itself, whatever the region. */
    @Test
    void names_whenNoNetworkIsLong_fitIntoTheirLimits() {
        assertThat(Installation.of("aprefixof20character", List.of("a"))
                        .tooLong(new References("aws", "ap-southeast-2", "111122223333")))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "fairlead, us-east-1, 36, '', 0",
        "fairlead, us-east-1, 37, schedule, 1",
        "fairlead, ap-southeast-2, 32, '', 0",
        "fairlead, ap-southeast-2, 33, role, 1",
        "aprefixof20character, us-east-1, 40, schedule, 16"
    })
    void names_whenANetworkIsLong_sayWhichIsTooLongByMost(
            String prefix, String region, int length, String what, int excess) {
        var found = Installation.of(prefix, List.of("n".repeat(length)))
                .tooLong(new References("aws", region, "111122223333"));

        assertThat(found.map(LimitedName::what).orElse("")).isEqualTo(what);
        assertThat(found.map(LimitedName::excess).orElse(0)).isEqualTo(excess);
    }

    /** A type that is misspelt in a pattern is never told to anybody. */
    @Test
    void rules_onOurBus_passTypesThatArePublished() throws IOException {
        var ours = installation.rules().stream()
                .filter(rule -> rule.bus().equals(installation.names().eventBus()))
                .flatMap(rule -> texts(Json.parse(rule.pattern()).path("detail-type")))
                .toList();

        try (var schema = InstallationTest.class.getResourceAsStream("/io/fairlead/events/event.schema.json")) {
            assertThat(ours)
                    .isNotEmpty()
                    .isSubsetOf(texts(Json.parse(new String(schema.readAllBytes(), StandardCharsets.UTF_8))
                                    .at("/properties/detail-type/enum"))
                            .toList());
        }
    }

    private static Stream<String> texts(JsonNode array) {
        return array.valueStream().map(JsonNode::asText);
    }

    /** Nothing of one installation is called as anything of another one in the same account and region. */
    @Test
    void names_ofTwoInstallations_neverCollide() {
        assertThat(names(installation))
                .doesNotContainAnyElementsOf(names(another))
                .doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "Fairlead", "1st", "a_b", "a-b", "aprefixof21characters", "awsome", "ssmith", "default"})
    void prefix_whenItCannotBeginEveryName_isRefused(String prefix) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Names(prefix))
                .withMessageContainingAll("\"" + prefix + "\"", "choose another one");
    }

    private static List<String> names(Installation installation) {
        var names = installation.names();
        List<Function<Names, String>> single = List.of(
                Names::documentBucket,
                Names::confluentSecret,
                Names::registry,
                Names::metricNamespace,
                Names::deadLettersArn,
                Names::noticesArn,
                Names::eventBusArn,
                all -> "table/" + all.table(),
                all -> all.roleArn("scheduler"));
        return Stream.of(
                        single.stream().map(name -> name.apply(names)),
                        installation.scheduleGroups().stream().map(group -> "group/" + group),
                        installation.functions().stream().map(DeployedFunction::name),
                        installation.machines().stream().map(DeployedMachine::name),
                        installation.rules().stream().map(rule -> "rule/" + rule.name()),
                        installation.schedules().stream().map(schedule -> schedule.group() + "/" + schedule.name()))
                .flatMap(each -> each)
                .toList();
    }
}
