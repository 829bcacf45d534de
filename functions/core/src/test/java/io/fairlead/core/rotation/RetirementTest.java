package io.fairlead.core.rotation;

import static org.assertj.core.api.Assertions.assertThat;

import io.fairlead.core.secret.SecretVersion;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RetirementTest {
    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
    private static final Duration MONTH = Duration.ofDays(30);
    private static final Duration DRAIN = Duration.ofDays(7);
    private static final Retirement.Policy POLICY = new Retirement.Policy(2, DRAIN);

    private final List<SecretVersion> versions = new ArrayList<>();
    private final List<MarkedKey> keys = new ArrayList<>();

    /** A version with a key of its own. */
    private void version(String id, Instant at, String... stages) {
        versions.add(new SecretVersion(id, Set.of(stages), at.plusSeconds(1), Optional.of("key-" + id)));
        keys.add(new MarkedKey("key-" + id, at, Optional.of(id)));
    }

    private Retirement at(Instant now, String... deployed) {
        return Retirement.of(keys, new KeyKeepers(versions, Set.of(deployed)), POLICY, now);
    }

    private static List<String> due(Retirement retirement) {
        return retirement.due().stream().map(MarkedKey::id).toList();
    }

    @Test
    void of_whenThereAreCurrentAndPrevious_keepsBothForever() {
        version("1", START, "AWSPREVIOUS");
        version("2", START.plus(MONTH), "AWSCURRENT");

        assertThat(at(START.plus(MONTH.multipliedBy(12)))).isEqualTo(new Retirement(List.of(), Optional.empty()));
    }

    @Test
    void of_whenRotatedEveryMonth_theThirdKeyGoesAtOnce() {
        version("1", START);
        version("2", START.plus(MONTH), "AWSPREVIOUS");
        version("3", START.plus(MONTH.multipliedBy(2)), "AWSCURRENT");

        assertThat(due(at(START.plus(MONTH.multipliedBy(2)).plusSeconds(60)))).containsExactly("key-1");
    }

    @Test
    void of_whenRotatedTwiceInADay_theThirdKeyDrainsSinceItsSuccessorWasStored() {
        version("1", START);
        version("2", START.plus(Duration.ofHours(1)), "AWSPREVIOUS");
        version("3", START.plus(Duration.ofHours(2)), "AWSCURRENT");
        var end = START.plus(Duration.ofHours(1)).plusSeconds(1).plus(DRAIN);

        var before = at(end.minusSeconds(1));

        assertThat(before.due()).isEmpty();
        assertThat(before.next()).contains(end);
        assertThat(due(at(end))).containsExactly("key-1");
    }

    @Test
    void of_whenOtherFieldsWereWritten_keepsTheKeyThatHasLostItsLabel() {
        version("1", START);
        version("2", START.plus(MONTH), "AWSPREVIOUS");
        versions.add(new SecretVersion(
                "bootstrap", Set.of("AWSCURRENT"), START.plus(MONTH.multipliedBy(2)), Optional.of("key-2")));

        assertThat(at(START.plus(MONTH.multipliedBy(9)))).isEqualTo(new Retirement(List.of(), Optional.empty()));
    }

    @Test
    void of_whenALinkStillHoldsAnOldKey_keepsIt() {
        version("1", START);
        version("2", START.plus(MONTH), "AWSPREVIOUS");
        version("3", START.plus(MONTH.multipliedBy(2)), "AWSCURRENT");

        assertThat(due(at(START.plus(MONTH.multipliedBy(3)), "key-1"))).isEmpty();
    }

    @Test
    void of_whenALabelOfOursMarksAnOldVersion_keepsItsKey() {
        version("1", START, "fairlead:link/a/b");
        version("2", START.plus(MONTH), "AWSPREVIOUS");
        version("3", START.plus(MONTH.multipliedBy(2)), "AWSCURRENT");

        assertThat(due(at(START.plus(MONTH.multipliedBy(3))))).isEmpty();
    }

    @Test
    void of_whenAKeyIsInNoVersion_itGoesWhenNobodyCanStillBeStoringIt() {
        version("1", START, "AWSCURRENT");
        var made = START.plus(MONTH);
        keys.add(new MarkedKey("lost", made, Optional.of("2")));

        assertThat(at(made.plusSeconds(60)).next()).contains(made.plus(Duration.ofMinutes(5)));
        assertThat(due(at(made.plus(Duration.ofMinutes(5))))).containsExactly("lost");
    }

    @Test
    void of_whenTwoKeysWereMadeForOneVersion_theOneThatIsNotInItGoes() {
        version("1", START, "AWSPREVIOUS");
        version("2", START.plus(MONTH), "AWSCURRENT");
        keys.add(new MarkedKey("twin", START.plus(MONTH).minusSeconds(1), Optional.of("2")));

        assertThat(due(at(START.plus(MONTH).plusSeconds(600)))).containsExactly("twin");
    }

    @Test
    void of_whenAVersionThatWasGivenUpGotNoValue_itsKeyGoes() {
        version("1", START, "AWSPREVIOUS");
        version("2", START.plus(MONTH), "AWSCURRENT");
        keys.add(new MarkedKey("lost", START.plus(MONTH.multipliedBy(2)), Optional.of("3")));
        versions.add(new SecretVersion("3", Set.of(), START.plus(MONTH.multipliedBy(2)), Optional.empty()));

        assertThat(due(at(START.plus(MONTH.multipliedBy(2)).plusSeconds(600)))).containsExactly("lost");
    }

    @Test
    void of_whenAVersionWasGivenUpBeforeItWasCurrent_itsKeyGoesAndShortensNoOthersLife() {
        version("1", START);
        version("2", START.plus(MONTH), "AWSPREVIOUS");
        version("3", START.plus(MONTH).plusSeconds(60), "AWSCURRENT");
        version("4", START.plus(MONTH).plusSeconds(120));

        assertThat(due(at(START.plus(MONTH).plusSeconds(900)))).containsExactly("key-4");
    }

    @Test
    void of_whenAVersionHasNoValueYet_itsKeyWaits() {
        version("1", START, "AWSCURRENT");
        keys.add(new MarkedKey("new", START.plus(MONTH), Optional.of("2")));
        versions.add(new SecretVersion("2", Set.of("AWSPENDING"), START.plus(MONTH), Optional.empty()));

        assertThat(at(START.plus(MONTH).plusSeconds(900))).isEqualTo(new Retirement(List.of(), Optional.empty()));
    }

    @Test
    void of_whenAPersonWentBackToAnOldKey_keepsTheNewerOneWhileItHasALabel() {
        version("1", START, "AWSCURRENT");
        version("2", START.plus(MONTH), "AWSPREVIOUS");

        assertThat(at(START.plus(MONTH.multipliedBy(9)))).isEqualTo(new Retirement(List.of(), Optional.empty()));
    }

    @Test
    void of_whenTheVersionOfAKeyIsForgotten_drainsItLikeAnyOther() {
        keys.add(new MarkedKey("key-0", START, Optional.of("0")));
        version("1", START.plus(MONTH), "AWSPREVIOUS");
        version("2", START.plus(MONTH).plusSeconds(60), "AWSCURRENT");

        assertThat(due(at(START.plus(MONTH).plusSeconds(600)))).isEmpty();
    }

    @Test
    void of_whenAKeyWaitsForItsProof_itDoesNotCountAsNewest() {
        version("1", START, "AWSPREVIOUS");
        version("2", START.plus(MONTH), "AWSCURRENT");
        version("3", START.plus(MONTH.multipliedBy(2)), "AWSPENDING");

        assertThat(at(START.plus(MONTH.multipliedBy(9))).due()).isEmpty();
    }

    @Test
    void revoking_whenOldKeysAreValid_leavesOnlyWhatIsCurrentPendingOrInALink() {
        version("1", START, "fairlead:link/a/b");
        version("2", START.plus(MONTH), "AWSPREVIOUS");
        version("3", START.plus(MONTH).plusSeconds(60), "AWSCURRENT");
        version("4", START.plus(MONTH).plusSeconds(120), "AWSPENDING");

        var revoked = Retirement.revoking(keys, new KeyKeepers(versions, Set.of("key-1")));

        assertThat(due(revoked)).containsExactly("key-2");
    }
}
