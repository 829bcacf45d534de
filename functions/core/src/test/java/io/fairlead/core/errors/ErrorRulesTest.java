package io.fairlead.core.errors;

import static org.assertj.core.api.Assertions.assertThat;

import io.fairlead.core.errors.ErrorRules.Answer;
import io.fairlead.core.errors.ErrorRules.Condition;
import io.fairlead.core.errors.ErrorRules.Verdict;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ErrorRulesTest {
    private static final ErrorRules BASE = ErrorRules.table()
            .on(404)
            .is(Category.GONE)
            .between(500, 599)
            .is(Category.TRANSIENT)
            .onCode("Throttling", "TooManyRequests")
            .is(Category.THROTTLED)
            .build();

    private static final ErrorRules LINKS = BASE.extend()
            .on(400)
            .whereMessage("already exists")
            .is(Category.CONFLICT)
            .fix("look again")
            .on(404)
            .whereCode("50004")
            .is(Category.NOT_READY)
            .build();

    @Test
    void judge_whenARuleMatches_givesItsCategoryAndFix() {
        var verdict = LINKS.judge(new Answer(400, "", "A cluster link Already Exists with the provided link name"));

        assertThat(verdict.category()).isEqualTo(Category.CONFLICT);
        assertThat(verdict.fix()).isEqualTo("look again");
    }

    @Test
    void judge_whenExtended_triesTheNewRulesFirst() {
        assertThat(LINKS.judge(new Answer(404, "50004", "")).category()).isEqualTo(Category.NOT_READY);
        assertThat(LINKS.judge(new Answer(404, "", "")).category()).isEqualTo(Category.GONE);
        assertThat(LINKS.judge(new Answer(400, "Throttling", "")).category()).isEqualTo(Category.THROTTLED);
        assertThat(BASE.judge(new Answer(404, "50004", "")).category()).isEqualTo(Category.GONE);
    }

    @Test
    void rows_whenExtended_areTheOwnOnesAndTheBaseIsKnown() {
        assertThat(LINKS.rows())
                .extracting(row -> row.when())
                .containsExactly(
                        new Condition(400, 400, List.of(), "already exists"),
                        new Condition(404, 404, List.of("50004"), ""));
        assertThat(LINKS.rows().getFirst().verdict()).isEqualTo(new Verdict(Category.CONFLICT, "look again"));
        assertThat(LINKS.base()).contains(BASE);
        assertThat(BASE.base()).isEmpty();
    }

    @Test
    void judge_whenNothingMatches_isABugOfOurs() {
        assertThat(BASE.judge(new Answer(418, "", "teapot")).category()).isEqualTo(Category.BUG);
    }

    @ParameterizedTest
    @EnumSource
    void failure_always_saysWhatHappenedAndHowToGoOn(Category category) {
        var failure = category.failure("topic t: it broke", "mend it");

        assertThat(failure.category()).isEqualTo(category);
        assertThat(failure).hasMessage("topic t: it broke\n  To go on: mend it");
    }
}
