package io.fairlead.aws.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.fairlead.core.json.Json;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EpochTest {
    @ParameterizedTest
    @ValueSource(strings = {"{\"At\": 1770000000.123}", "{\"At\": 1.770000000123E9}"})
    void instant_whenThereAreMilliseconds_keepsThem(String answer) {
        assertThat(Epoch.instant(Json.parse(answer), "At")).isEqualTo(Instant.ofEpochMilli(1_770_000_000_123L));
    }

    /** As 1970, every key would have been drained for decades. */
    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"At\": null}", "{\"At\": \"2026-01-01T00:00:00Z\"}"})
    void instant_whenThereIsNone_isNoAnswer(String answer) {
        assertThatExceptionOfType(NoAnswer.class)
                .isThrownBy(() -> Epoch.instant(Json.parse(answer), "At"))
                .withMessageContaining("At");
    }

    @Test
    void seconds_whenSent_areReadAsTheSame() {
        var time = Instant.ofEpochMilli(1_770_000_000_001L);

        assertThat(Epoch.instant(Json.object().put("At", Epoch.seconds(time)), "At"))
                .isEqualTo(time);
    }
}
