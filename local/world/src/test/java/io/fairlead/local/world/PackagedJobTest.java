package io.fairlead.local.world;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.fairlead.installation.Artefact;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The main job through the packages that are deployed, started as Lambda starts them: AWS's runtime interface client in JVMs of their own. */
class PackagedJobTest {
    private static final Path ROOT = Path.of(System.getProperty("fairlead.root", "."));

    @BeforeEach
    void needPackages() {
        assumeThat(System.getProperty("os.name"))
                .as("AWS's runtime interface client")
                .isEqualTo("Linux");
        assumeThat(Artefact.values())
                .as("packages, which the build makes")
                .allMatch(artefact -> Files.exists(ROOT.resolve(artefact.file())));
    }

    @Test
    void minimal_whenAppliedThroughPackages_isThere() {
        try (var world = packaged()) {
            applied(world);
        }
    }

    @Test
    @Tag("exhaustive")
    void minimal_whenAppliedAndTornDownThroughPackages_leavesNothing() {
        try (var world = packaged()) {
            applied(world)
                    .succeeded(world.finish(world.teardown("minimal")))
                    .nothingIsLeft()
                    .noSecretLeaked();
        }
    }

    private static World packaged() {
        return World.open(Options.virtual(7).packaged(ROOT));
    }

    private static WorldAssert applied(World world) {
        var in = WorldAssert.in(world);
        in.succeeded(world.finish(world.apply(Examples.minimal()))).noPrivateNameWasAskedForTooEarly();
        assertThat(world.confluent().liveKeysOf("orders_manager")).isNotEmpty();
        return in;
    }
}
