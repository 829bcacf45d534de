package io.fairlead.local.world;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;

/** {@code docs/errors.md} says what the tables say, and shows what scenarios show. */
class ErrorsPageTest {
    private static final Path PAGE = Path.of(System.getProperty("fairlead.root"), "docs", "errors.md");

    @Test
    void tables_whateverStopsAnExecution_sayHowToMendIt() {
        assertThat(ErrorTables.withoutFix()).isEmpty();
    }

    @Test
    void page_whenGenerated_isTheCommittedOne() throws IOException {
        var seen = new ArrayList<Scenario.Seen>();
        seen.add(Scenario.waiting(59));
        Scenario.all().forEach(scenario -> seen.add(scenario.play(59)));
        var page = ErrorsPage.text(seen);
        if (Boolean.getBoolean("fairlead.write")) {
            Files.writeString(PAGE, page);
        }

        assertThat(Files.readString(PAGE))
                .as("write it anew: -Dtest=ErrorsPageTest -Dfairlead.write=true")
                .isEqualTo(page);
    }
}
