package io.fairlead.infra.drawing;

import static org.assertj.core.api.Assertions.assertThat;

import io.fairlead.infra.config.ConfigReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** {@code docs/networks.svg} shows the networks of the example. */
class NetworksDrawingTest {
    private static final Path ROOT = Path.of(System.getProperty("fairlead.root"));
    private static final Path DRAWING = ROOT.resolve("docs/networks.svg");

    @Test
    void drawing_whenMadeFromTheExample_isTheCommittedOne() throws IOException {
        var drawing = NetworksDrawing.of(ConfigReader.read(ROOT.resolve("infra-cdk/examples/non-prod.json")));
        if (Boolean.getBoolean("fairlead.write")) {
            Files.writeString(DRAWING, drawing);
        }

        assertThat(Files.readString(DRAWING))
                .as("draw it anew: -Dtest=NetworksDrawingTest -Dfairlead.write=true")
                .isEqualTo(drawing);
    }
}
