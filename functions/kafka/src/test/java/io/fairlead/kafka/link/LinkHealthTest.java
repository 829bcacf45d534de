package io.fairlead.kafka.link;

import static org.assertj.core.api.Assertions.assertThat;

import io.fairlead.core.json.Json;
import io.fairlead.core.reconcile.Readiness;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LinkHealthTest {

    /** kafkarest-v3.yaml: LinkState, LinkError. */
    @ParameterizedTest
    @CsvSource({
        "ACTIVE, NO_ERROR, Ready, true",
        "ACTIVE, '', Ready, true",
        "'', NO_ERROR, Ready, true",
        "UNAVAILABLE, NO_ERROR, Pending, true",
        "UNAVAILABLE, UNKNOWN, Pending, false",
        "UNKNOWN, NO_ERROR, Pending, true",
        "ACTIVE, TIMEOUT_ERROR, Pending, false",
        "UNAVAILABLE, BOOTSTRAP_TCP_CONNECTION_FAILED_ERROR, Pending, false",
        "ACTIVE, AUTHENTICATION_ERROR, Broken, false",
        "UNAVAILABLE, UNRESOLVABLE_BOOTSTRAP_ERROR, Broken, false",
        "UNAVAILABLE, INVALID_BOOTSTRAP_INTERNAL_ENDPOINT_ERROR, Broken, false",
        "PAUSED, NO_ERROR, Broken, false",
        "FAILED, NO_ERROR, Broken, false",
    })
    void of_whenStateAndErrorAreKnown_looksAtBoth(String state, String error, String readiness, boolean sound) {
        var link = Json.object().put("link_state", state).put("link_error", error);

        assertThat(LinkHealth.of(link).getClass().getSimpleName()).isEqualTo(readiness);
        assertThat(LinkHealth.isSound(link)).isEqualTo(sound);
    }

    @Test
    void of_whenATaskFailsBehindAHealthyLink_isBrokenAndNamesTheTask() {
        var link = Json.parse("""
                {"link_state": "ACTIVE", "link_error": "NO_ERROR", "tasks": [
                  {"task_name": "ConsumerOffsetSync", "state": "NOT_CONFIGURED", "errors": []},
                  {"task_name": "AclSync", "state": "IN_ERROR",
                   "errors": [{"error_code": "MISCONFIGURATION", "error_message": "acl.filters is not set"}]}]}
                """);

        assertThat(LinkHealth.of(link))
                .isInstanceOfSatisfying(
                        Readiness.Broken.class,
                        broken -> assertThat(broken.reason())
                                .contains("AclSync", "acl.filters is not set")
                                .doesNotContain("ConsumerOffsetSync"));
    }
}
