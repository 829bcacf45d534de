package io.fairlead.kafka.mirror;

import static org.assertj.core.api.Assertions.assertThat;

import io.fairlead.core.errors.Category;
import io.fairlead.core.errors.ErrorRules.Answer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MirrorErrorsTest {

    @ParameterizedTest
    @CsvSource({
        "400, 40002, Topic 'orders' already exists., CONFLICT",
        "400, 40002, Topic 'orders' is marked for deletion., NOT_READY",
        "400, 40002, Topic 'orders' does not exist on the source cluster., CONFLICT",
        "400, 40002, This server does not host this topic-partition., CONFLICT",
        "404, 40403, This server does not host this topic-partition., CONFLICT",
        "400, 40002, Topic authorization failed on the source cluster for 'orders'., DENIED",
        "400, 40002, The cluster link is UNAVAILABLE: not yet, NOT_READY",
        "400, 40002, Cluster 'lkc-1' does not have a link named 'x'., NOT_READY",
        "400, 40035, The mirror topic must be named 'eu.orders'., INVALID",
        "404, 404, The cluster link doesn't exist., GONE",
        "401, 401, Not authorized: Cluster authorization failed., DENIED",
    })
    void creation_whenRefused_saysWhatItMeans(int status, String code, String message, Category category) {
        assertThat(MirrorErrors.CREATION
                        .judge(new Answer(status, code, message))
                        .category())
                .isEqualTo(category);
    }
}
