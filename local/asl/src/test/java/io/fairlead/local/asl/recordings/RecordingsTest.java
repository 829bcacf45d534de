package io.fairlead.local.asl.recordings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The runner against executions recorded on AWS; {@code -Dfairlead.recordings=DIR} names others. */
class RecordingsTest {
    private static final String JSONATA = "jsonata";
    private static final Map<String, int[]> PASSED_OF_ALL = new TreeMap<>();

    private final KnownDifferences known = KnownDifferences.load();

    @TestFactory
    Stream<DynamicContainer> recordings() throws IOException {
        var root = Path.of(System.getProperty("fairlead.recordings", ""));
        assumeTrue(Files.isDirectory(root), "no recordings in " + root);
        var usual = root.toRealPath().equals(usualFolder());
        try (var folders = Files.list(root)) {
            return folders.filter(Files::isDirectory).sorted().toList().stream()
                    .map(folder -> container(Recording.all(folder), folder, usual));
        }
    }

    private static Path usualFolder() throws IOException {
        var usual = Path.of(System.getProperty("fairlead.shared", ""), "asl-recordings");
        return Files.isDirectory(usual) ? usual.toRealPath() : usual;
    }

    private DynamicContainer container(List<Recording> recordings, Path folder, boolean usual) {
        return DynamicContainer.dynamicContainer(
                folder.getFileName().toString(),
                recordings.stream()
                        .map(recording ->
                                DynamicTest.dynamicTest(recording.shortId(), () -> replay(recording, usual))));
    }

    /** JSONata cases must pass wherever they come from; of the others, those that have passed must go on to. */
    private void replay(Recording recording, boolean usual) {
        var count = PASSED_OF_ALL.computeIfAbsent(recording.folder(), f -> new int[2]);
        count[1]++;
        var differences = Replay.differences(recording);
        count[0] += differences.isEmpty() ? 1 : 0;
        if (recording.folder().equals(JSONATA) && !recording.isFlaky()) {
            assertThat(differences).as(recording.id()).isEmpty();
        } else if (known.contains(recording.id())) {
            assertThat(differences)
                    .as("%s passes now: take it off the list", recording.id())
                    .isNotEmpty();
            abort("known difference: " + differences.getFirst());
        } else if (usual && !recording.isFlaky()) {
            assertThat(differences).as(recording.id()).isEmpty();
        } else if (!differences.isEmpty()) {
            abort("for information: " + differences.getFirst());
        }
    }

    @AfterAll
    static void printCounts() {
        PASSED_OF_ALL.forEach((folder, count) ->
                System.out.printf("recordings of AWS, %s: %d of %d pass%n", folder, count[0], count[1]));
    }
}
