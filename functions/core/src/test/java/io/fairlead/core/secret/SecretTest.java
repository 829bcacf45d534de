package io.fairlead.core.secret;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fairlead.core.json.Json;
import org.junit.jupiter.api.Test;

class SecretTest {
    private static final Secret CANARY = Secret.of("canary-in-a-coal-mine");

    @Test
    void toString_always_hidesTheValue() {
        assertThat(CANARY).hasToString("***");
        assertThat(new Credential("KEY", CANARY).toString())
                .contains("KEY", "***")
                .doesNotContain("canary");
    }

    @Test
    void write_whenASecretIsInside_refusesWithoutSayingIt() {
        assertThatThrownBy(() -> Json.write(new Credential("KEY", CANARY)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("a Secret cannot be written as JSON")
                .hasMessageNotContaining("canary");
    }

    @Test
    void equals_always_comparesValues() {
        assertThat(CANARY).isEqualTo(Secret.of("canary-in-a-coal-mine")).isNotEqualTo(Secret.of("other"));
    }
}
