package io.fairlead.infra;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a change does to a stack, for whoever reads the change. */
class SnapshotTest {
    private static final Path SNAPSHOTS = Path.of(System.getProperty("fairlead.root"), "infra-cdk/src/test/snapshots");

    @ParameterizedTest
    @CsvSource({
        "non-prod, fairlead-base",
        "non-prod, fairlead-control",
        "non-prod, fairlead-foundation",
        "non-prod, fairlead-network-sandbox-non-prod",
        "non-prod, fairlead-observability",
        "existing, fairlead-foundation",
        "existing, fairlead-network-sandbox-non-prod"
    })
    void template_whenSynthesised_isTheCommittedOne(String example, String stack) throws IOException {
        var template = Stacks.of(example).template(stack).readable();
        var snapshot = SNAPSHOTS.resolve(example + "/" + stack + ".txt");
        if (Boolean.getBoolean("fairlead.write")) {
            Files.createDirectories(snapshot.getParent());
            Files.writeString(snapshot, template);
        }

        assertThat(template)
                .as("write it anew: -Dtest=SnapshotTest -Dfairlead.write=true")
                .isEqualTo(Files.readString(snapshot));
    }
}
