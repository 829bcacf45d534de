package io.fairlead.confluent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class TargetTest {
    @Test
    void onTheWire_whenSegmentsAndValuesHaveReservedCharacters_encodesThem() {
        var target =
                Target.of("/kafka/v3/clusters/{}/topics/{}", "lkc-1", "a/b c").with("crn_pattern", "crn://x=1&y");

        assertThat(target.onTheWire())
                .isEqualTo("/kafka/v3/clusters/lkc-1/topics/a%2Fb%20c?crn_pattern=crn%3A%2F%2Fx%3D1%26y");
    }

    @Test
    void of_whenSegmentsAreMissing_isRefused() {
        assertThatThrownBy(() -> Target.of("/a/{}/b/{}", "1")).hasMessageContaining("takes 2 segments");
    }

    @Test
    void parameter_whenTheUrlHasIt_isDecoded() {
        var next = "https://api.confluent.cloud/iam/v2/api-keys?page_size=100&page_token=a%3D%3D";

        assertThat(Target.parameter(next, "page_token")).contains("a==");
        assertThat(Target.parameter("https://api.confluent.cloud/x", "page_token"))
                .isEmpty();
    }
}
