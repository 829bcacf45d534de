package io.fairlead.kafka.mirror;

import static org.assertj.core.api.Assertions.assertThat;

import io.fairlead.core.json.Json;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MirrorStatusTest {

    /** kafkarest-v3.yaml: MirrorTopicStatus, and one that it does not know yet. */
    @ParameterizedTest
    @CsvSource({
        "ACTIVE, Ready",
        "PENDING_MIRROR, Pending",
        "PENDING_SYNCHRONIZE, Pending",
        "PENDING_SETUP_FOR_RESTORE, Pending",
        "PENDING_RESTORE, Pending",
        "SOURCE_UNAVAILABLE, Pending",
        "PAUSED, Broken",
        "LINK_PAUSED, Broken",
        "LINK_FAILED, Broken",
        "FAILED, Broken",
        "PENDING_STOPPED, Broken",
        "STOPPED, Broken",
        "SOMETHING_NEW, Pending",
    })
    void of_whenTheStatusIsGiven_saysWhetherItIsReady(String status, String readiness) {
        assertThat(MirrorStatus.of(Json.object().put("mirror_status", status))
                        .getClass()
                        .getSimpleName())
                .isEqualTo(readiness);
    }
}
