package io.fairlead.core.errors;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class ReportedTest {
    static Stream<Class<?>> failures() {
        return Arrays.stream(Failure.class.getPermittedSubclasses());
    }

    @ParameterizedTest
    @MethodSource("failures")
    void failure_whenItIsOneOfOurs_isOfTheSameClass(Class<?> type) {
        assertThat(Reported.failure(type.getName(), "what happened")).isExactlyInstanceOf(type);
        assertThat(Reported.failure(type.getSimpleName(), "what happened").what())
                .isEqualTo("what happened");
    }

    @ParameterizedTest
    @EnumSource(Category.class)
    void failure_whenItSaidHowToMendIt_saysTheSame(Category category) {
        var thrown = category.failure("what happened", "mend it");

        var reported = Reported.failure(thrown.getClass().getName(), thrown.getMessage());

        assertThat(reported).isExactlyInstanceOf(thrown.getClass()).hasMessage(thrown.getMessage());
        assertThat(reported.what()).isEqualTo("what happened");
        assertThat(reported.fix()).isEqualTo("mend it");
    }

    @ParameterizedTest
    @CsvSource({"Sandbox.Timedout", "Runtime.ExitError", "''"})
    void failure_whenTheProcessEnded_mayPass(String type) {
        assertThat(Reported.failure(type, "Task timed out"))
                .isInstanceOf(Transient.class)
                .hasMessageContaining("Task timed out");
    }

    @Test
    void failure_whenItIsAnythingElse_isADefectAndHidesSecrets() {
        assertThat(Reported.failure("java.lang.IllegalStateException", "password='hunter2+Zq'"))
                .isInstanceOf(Bug.class)
                .hasMessageContaining("java.lang.IllegalStateException")
                .hasMessageNotContaining("hunter2+Zq");
    }
}
