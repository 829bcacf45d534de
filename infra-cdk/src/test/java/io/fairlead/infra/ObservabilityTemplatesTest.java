package io.fairlead.infra;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.fairlead.core.json.Json;
import io.fairlead.core.metric.Metric;
import io.fairlead.installation.DeployedMachine;
import io.fairlead.installation.Installation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What people look at, in the templates of the reference topology. */
class ObservabilityTemplatesTest {
    private static final String RUNBOOKS = "docs/operations.md#";

    private final Installation installation = Stacks.deployment("non-prod").installation();
    private final Template stack = Stacks.of("non-prod").template("fairlead-observability");
    private final List<JsonNode> alarms = stack.properties("AWS::CloudWatch::Alarm");

    @Test
    void alarms_always_ringForEveryMachineAndForKeysLettersAndSchedules() {
        var files = installation.machines().stream().map(DeployedMachine::file);
        var executions = files.flatMap(
                file -> Stream.of("failed", "timed-out", "throttled").map(what -> "fairlead-" + file + "-" + what));
        var others = Stream.of(
                "fairlead-rotation-overdue",
                "fairlead-key-retired-late",
                "fairlead-cloud-api-key-old",
                "fairlead-cloud-api-key-refused",
                "fairlead-dead-letters",
                "fairlead-keep-alive-failed");

        assertThat(alarms)
                .extracting(alarm -> alarm.path("AlarmName").asText())
                .containsExactlyInAnyOrderElementsOf(
                        Stream.concat(executions, others).toList());
    }

    @Test
    void alarms_always_tellPeopleWhereTheyGoOn() throws IOException {
        var runbooks = headings(Path.of(System.getProperty("fairlead.root"), "docs/operations.md"));

        assertThat(alarms).allSatisfy(alarm -> {
            assertThat(alarm.path("AlarmActions"))
                    .extracting(JsonNode::asText)
                    .containsExactly("arn:aws:sns:us-east-1:111122223333:fairlead-notices");
            var description = alarm.path("AlarmDescription").asText();
            assertThat(description).contains(" Runbook: " + RUNBOOKS);
            assertThat(runbooks).contains(description.substring(description.indexOf(RUNBOOKS) + RUNBOOKS.length()));
        });
    }

    /** Between two daily measurements nothing has changed; where things are counted, no data is good news. */
    @Test
    void alarms_withoutData_stayAsTheyAreOrAreQuiet() {
        assertThat(alarms).allSatisfy(alarm -> {
            var measured =
                    alarm.has("Metrics") || alarm.path("Namespace").asText().equals("Fairlead/fairlead");
            assertThat(alarm.path("TreatMissingData").asText()).isEqualTo(measured ? "ignore" : "notBreaching");
        });
    }

    @Test
    void dashboard_always_showsEveryFigureThatFunctionsPublish() {
        var body =
                stack.only("AWS::CloudWatch::Dashboard").path("DashboardBody").asText();

        assertThat(Json.parse(body).path("widgets")).isNotEmpty();
        assertThat(Arrays.stream(Metric.values()).map(Metric::toString)).allMatch(body::contains);
        assertThat(installation.machines()).extracting(DeployedMachine::name).allMatch(body::contains);
    }

    /** As GitHub makes links of headings. */
    private static List<String> headings(Path page) throws IOException {
        return Files.readAllLines(page).stream()
                .filter(line -> line.startsWith("#"))
                .map(line -> line.replaceFirst("^#+ ", ""))
                .map(heading -> heading.toLowerCase(Locale.ROOT)
                        .replaceAll("[^a-z0-9 -]", "")
                        .replace(' ', '-'))
                .toList();
    }
}
