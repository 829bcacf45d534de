package io.fairlead.local.permission;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** {@code docs/permissions.md} says what is declared. */
class PermissionsPageTest {
    private static final Path PAGE = Path.of(System.getProperty("fairlead.root"), "docs", "permissions.md");

    @Test
    void page_whenGenerated_isTheCommittedOne() throws IOException {
        var page = PermissionsPage.text();
        if (Boolean.getBoolean("fairlead.write")) {
            Files.writeString(PAGE, page);
        }

        assertThat(Files.readString(PAGE))
                .as("write it anew: -Dtest=PermissionsPageTest -Dfairlead.write=true")
                .isEqualTo(page);
    }
}
