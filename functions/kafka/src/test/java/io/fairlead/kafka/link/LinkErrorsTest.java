package io.fairlead.kafka.link;

import static org.assertj.core.api.Assertions.assertThat;

import io.fairlead.core.errors.Category;
import io.fairlead.core.errors.ErrorRules;
import io.fairlead.core.errors.ErrorRules.Answer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LinkErrorsTest {

    @ParameterizedTest
    @CsvSource({
        "400, 400, A cluster link already exists with the provided link name: Cluster Link x already exists., CONFLICT",
        "409, 40902, already there, CONFLICT",
        "400, 40002, Cluster 'lkc-1' does not have a link named 'x'., NOT_READY",
        "400, 40002, Unable to validate cluster link due to error: The provided cluster is invalid., INVALID",
        "401, 401, Unable to validate cluster link due to error: Client SASL mechanism 'PLAIN' not enabled, BAD_CREDENTIAL",
        "401, 401, Not authorized: Cluster authorization failed., DENIED",
        "401, 40101, Authentication failed, BAD_CREDENTIAL",
        "404, 404, The cluster link doesn't exist., GONE",
    })
    void creation_whenRefused_saysWhatItMeans(int status, String code, String message, Category category) {
        assertThat(judge(LinkErrors.CREATION, status, code, message)).isEqualTo(category);
    }

    @ParameterizedTest
    @CsvSource({
        "400, 40002, Cluster link 'x' is in use by mirror topics and cannot be deleted., CONFLICT",
        "404, 404, The cluster link doesn't exist., GONE",
    })
    void deletion_whenRefused_saysWhatItMeans(int status, String code, String message, Category category) {
        assertThat(judge(LinkErrors.DELETION, status, code, message)).isEqualTo(category);
    }

    private static Category judge(ErrorRules rules, int status, String code, String message) {
        return rules.judge(new Answer(status, code, message)).category();
    }
}
