package io.fairlead.local.world;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.fairlead.installation.Artefact;
import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the packages hold. {@code .ci/run} builds them twice besides, and compares. */
class PackagesTest {
    private static final Path ROOT = Path.of(System.getProperty("fairlead.root", "."));

    /** {@code project.build.outputTimestamp}, as a zip writes it: without a zone. */
    private static final LocalDateTime BUILT = LocalDateTime.of(2026, 1, 1, 0, 0);

    /** Megabytes, of a million bytes; the network function's is its own measure: EC2's client alone has 25. */
    private static final Map<Artefact, Integer> LIMITS = Map.of(
            Artefact.CONTROL, 16,
            Artefact.GUARD, 16,
            Artefact.PLANNER, 16,
            Artefact.KAFKA, 16,
            Artefact.ROTATION, 20,
            Artefact.NETWORK, 40);

    @ParameterizedTest
    @EnumSource(Artefact.class)
    void package_whenBuilt_isNoLargerThanItMayBe(Artefact artefact) throws IOException {
        assertThat(Files.size(file(artefact))).isLessThan(LIMITS.getOrDefault(artefact, 0) * 1_000_000L);
    }

    @ParameterizedTest
    @EnumSource(Artefact.class)
    void package_whenBuilt_tellsNothingOfWhenAndByWhom(Artefact artefact) throws IOException {
        try (var zip = open(artefact)) {
            for (var jar : jars(zip)) {
                assertThat(Files.getLastModifiedTime(jar).toInstant())
                        .as("time of %s", jar)
                        .isEqualTo(BUILT.atZone(ZoneId.systemDefault()).toInstant());
                assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(jar)))
                        .as("permissions of %s", jar)
                        .isEqualTo("rw-r--r--");
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Artefact.class)
    void package_whenBuilt_holdsNothingThatItsFunctionDoesNotUse(Artefact artefact) throws IOException {
        try (var zip = open(artefact)) {
            var names = jars(zip).stream()
                    .map(jar -> String.valueOf(jar.getFileName()))
                    .toList();
            assertThat(names)
                    .anyMatch(name -> name.startsWith("fairlead-" + artefact.module()))
                    .noneMatch(name -> name.matches(
                            "(apache-client|httpclient-4|httpcore-4|netty|slf4j-simple|fairlead-local).*"));
            assertThat(has(names, "(ec2|sdk-core)-.*"))
                    .as("the AWS SDK is there")
                    .isEqualTo(artefact == Artefact.NETWORK);
            assertThat(has(names, "json-schema-validator-.*"))
                    .as("a validator of JSON Schema is there")
                    .isEqualTo(artefact == Artefact.PLANNER);
            assertThat(has(names, "dnsjava-.*")).as("a resolver is there").isEqualTo(artefact == Artefact.KAFKA);
        }
    }

    private static boolean has(List<String> names, String pattern) {
        return names.stream().anyMatch(name -> name.matches(pattern));
    }

    private static List<Path> jars(FileSystem zip) throws IOException {
        try (var files = Files.list(zip.getPath("/lib"))) {
            return files.toList();
        }
    }

    private static FileSystem open(Artefact artefact) throws IOException {
        return FileSystems.newFileSystem(file(artefact), Map.of("enablePosixFileAttributes", true));
    }

    private static Path file(Artefact artefact) {
        var file = ROOT.resolve(artefact.file());
        assumeThat(file).as("the package, which the build makes").exists();
        return file;
    }
}
