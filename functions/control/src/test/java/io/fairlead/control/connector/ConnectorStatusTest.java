package io.fairlead.control.connector;

import static org.assertj.core.api.Assertions.assertThat;

import io.fairlead.core.json.Json;
import io.fairlead.core.reconcile.Readiness;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConnectorStatusTest {
    @ParameterizedTest
    @CsvSource({
        "RUNNING,Ready",
        "PROVISIONING,Pending",
        "UNASSIGNED,Pending",
        "DEGRADED,Pending",
        "FAILED,Broken",
        "PAUSED,Broken",
        "DELETED,Broken"
    })
    void readiness_ofAState_isWhatItMeans(String state, String expected) {
        var status = Json.parse(
                "{\"connector\":{\"state\":\"" + state + "\",\"trace\":\"no such topic\"},\"type\":\"unknown\"}");

        assertThat(ConnectorStatus.readiness(status).getClass().getSimpleName()).isEqualTo(expected);
    }

    @Test
    void readiness_whenThereIsNoStatusYet_isPending() {
        assertThat(ConnectorStatus.readiness(Json.object())).isInstanceOf(Readiness.Pending.class);
    }

    @Test
    void readiness_whenATaskFailed_isBrokenWithItsWords() {
        var status = Json.parse("""
                {"connector": {"state": "RUNNING", "trace": ""},
                 "tasks": [{"id": 0, "state": "RUNNING"}, {"id": 1, "state": "FAILED", "msg": "schema not found"}]}""");

        assertThat(ConnectorStatus.readiness(status))
                .isInstanceOfSatisfying(
                        Readiness.Broken.class,
                        broken -> assertThat(broken.reason()).contains("schema not found"));
    }
}
