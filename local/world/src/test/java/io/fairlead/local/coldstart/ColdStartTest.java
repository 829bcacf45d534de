package io.fairlead.local.coldstart;

import static org.assertj.core.api.Assertions.assertThat;

import io.fairlead.core.json.Json;
import io.fairlead.local.aws.lambda.InvocationContext;
import io.fairlead.local.aws.lambda.runtime.JavaRuntime;
import io.fairlead.local.aws.lambda.runtime.PackagedFunction;
import io.fairlead.local.aws.lambda.runtime.RuntimeApi;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Prints what a cold start costs until a first invocation that does real work has its result. Wall times would tell more of the
 * machine than of the functions.
 */
@Tag("benchmark")
class ColdStartTest {
    private static final int RUNS = 9;
    private static final int MEGABYTES = 1024;

    @TempDir
    private Path directory;

    @Test
    void coldStarts() throws Exception {
        try (var api = new RuntimeApi();
                var surroundings = new Cloud(directory)) {
            var runtime = JavaRuntime.onClassPath(directory).with(List.of(surroundings.trust()));
            var figures = surroundings.subjects().stream()
                    .map(subject -> new Figures(subject, new ArrayList<>(), new ArrayList<>()))
                    .toList();
            // In turns, so that a busy moment of the machine hits all alike.
            for (var run = 0; run < RUNS; run++) {
                for (var each : figures) {
                    each.cpu().add(start(each.subject(), api, runtime));
                }
            }
            for (var each : figures) {
                each.classes().addAll(classes(each.subject(), api, runtime));
            }
            System.out.println(Figures.table(figures));
            assertThat(figures).allSatisfy(each -> assertThat(each.classes()).isNotEmpty());
        }
    }

    /** The processor time, user and system, of one process until it has answered. */
    private static Duration start(Subject subject, RuntimeApi api, JavaRuntime runtime) throws Exception {
        var settings = new PackagedFunction.Settings(
                subject.name(),
                subject.task(),
                subject.handler(),
                MEGABYTES,
                Duration.ofMinutes(1),
                subject.environment());
        var context = new InvocationContext(
                "benchmark", Instant.now().plusSeconds(60), subject.name(), "arn:of:" + subject.name(), MEGABYTES);
        try (var function = new PackagedFunction(api, runtime, settings, line -> {})) {
            function.invoke(Json.write(subject.event()).getBytes(StandardCharsets.UTF_8), context);
            return ProcessHandle.of(function.processes().getFirst())
                    .flatMap(process -> process.info().totalCpuDuration())
                    .orElseThrow();
        }
    }

    /** The log of the classes that it loads, a line each. */
    private List<String> classes(Subject subject, RuntimeApi api, JavaRuntime runtime) throws Exception {
        var file = directory.resolve("classes-of-" + subject.name());
        start(
                subject,
                api,
                runtime.with(Stream.concat(runtime.options().stream(), Stream.of("-Xlog:class+load:file=" + file))
                        .toList()));
        return Files.readAllLines(file);
    }
}
