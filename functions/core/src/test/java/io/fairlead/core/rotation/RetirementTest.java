package io.fairlead.core.rotation;

import static org.assertj.core.api.Assertions.assertThat;

import io.fairlead.core.reconcile.Marker;
import io.fairlead.core.secret.SecretVersion;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RetirementTest {
    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
    private static final Duration MONTH = Duration.ofDays(30);
    private static final Duration DRAIN = Duration.ofDays(7);
    private static final Marker SECRET = new Marker("fairlead:topology/client-secret/secret");
    private static final Retirement.Policy POLICY = new Retirement.Policy(2, DRAIN);

    private final List<SecretVersion> versions = new ArrayList<>();
    private final Map<String, String> values = new HashMap<>();
    private final List<MarkedKey> keys = new ArrayList<>();
    private final List<String> read = new ArrayList<>();

    /** A version with a key of its own. */
    private void version(String id, Instant at, String... stages) {
        version(id, at.plusSeconds(1), Set.of(stages), "key-" + id);
        key("key-" + id, at, id);
    }

    private void version(String id, Instant at, Set<String> stages, String key) {
        empty(id, at, stages);
        values.put(id, key);
    }

    /** A version without a value. */
    private void empty(String id, Instant at, Set<String> stages) {
        versions.add(new SecretVersion(id, stages, at));
    }

    private void key(String id, Instant at, String version) {
        keys.add(new MarkedKey(id, at, SECRET.forVersion(version)));
    }

    private KeyKeepers keepers(String... deployed) {
        return new KeyKeepers(
                versions,
                version -> {
                    read.add(version);
                    return Optional.ofNullable(values.get(version));
                },
                Set.of(deployed));
    }

    private Retirement at(Instant now, String... deployed) {
        return Retirement.of(keys, keepers(deployed), POLICY, now);
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
        version("bootstrap", START.plus(MONTH.multipliedBy(2)), Set.of("AWSCURRENT"), "key-2");

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
        key("lost", made, "2");

        assertThat(at(made.plusSeconds(60)).next()).contains(made.plus(Duration.ofMinutes(5)));
        assertThat(due(at(made.plus(Duration.ofMinutes(5))))).containsExactly("lost");
    }

    @Test
    void of_whenTwoKeysWereMadeForOneVersion_theOneThatIsNotInItGoes() {
        version("1", START, "AWSPREVIOUS");
        version("2", START.plus(MONTH), "AWSCURRENT");
        key("twin", START.plus(MONTH).minusSeconds(1), "2");

        assertThat(due(at(START.plus(MONTH).plusSeconds(600)))).containsExactly("twin");
    }

    @Test
    void of_whenAVersionThatWasGivenUpGotNoValue_itsKeyGoes() {
        version("1", START, "AWSPREVIOUS");
        version("2", START.plus(MONTH), "AWSCURRENT");
        key("lost", START.plus(MONTH.multipliedBy(2)), "3");
        empty("3", START.plus(MONTH.multipliedBy(2)), Set.of());

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
        key("new", START.plus(MONTH), "2");
        empty("2", START.plus(MONTH), Set.of("AWSPENDING"));

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
        key("key-0", START, "0");
        version("1", START.plus(MONTH), "AWSPREVIOUS");
        version("2", START.plus(MONTH).plusSeconds(60), "AWSCURRENT");

        assertThat(due(at(START.plus(MONTH).plusSeconds(600)))).isEmpty();
    }

    @Test
    void of_whenAKeyWaitsForItsProof_itDoesNotCountAsNewest() {
        version("1", START);
        version("2", START.plus(MONTH), "AWSPREVIOUS");
        version("bootstrap", START.plus(MONTH.multipliedBy(2)), Set.of("AWSCURRENT"), "key-2");
        version("3", START.plus(MONTH.multipliedBy(3)), "AWSPENDING");

        assertThat(at(START.plus(MONTH.multipliedBy(9)))).isEqualTo(new Retirement(List.of(), Optional.empty()));
    }

    @Test
    void of_whenSomebodyHasMarkedAKeyWithoutAVersion_keepsItWhereAnyVersionHoldsIt() {
        version("1", START, Set.of(), "by-hand");
        version("2", START.plusSeconds(20), "AWSPREVIOUS");
        version("3", START.plusSeconds(60), "AWSCURRENT");
        keys.add(new MarkedKey("by-hand", START.plusSeconds(10), SECRET));
        keys.add(new MarkedKey("lost", START.plusSeconds(10), SECRET));

        assertThat(due(at(START.plusSeconds(600)))).containsExactly("lost");
    }

    @Test
    void lost_afterThreeYears_readsOnlyTheVersionsThatMatter() {
        IntStream.range(0, 34)
                .forEach(month -> version(
                        Integer.toString(month),
                        START.plus(MONTH.multipliedBy(month)).plusSeconds(1),
                        Set.of(),
                        "key-" + month));
        version("34", START.plus(MONTH.multipliedBy(34)), "AWSPREVIOUS");
        version("35", START.plus(MONTH.multipliedBy(35)), "AWSCURRENT");
        key("key-33", START.plus(MONTH.multipliedBy(33)), "33");
        key("twin", START.plus(MONTH.multipliedBy(35)).minusSeconds(9), "35");

        assertThat(Retirement.lost(keys, keepers())).extracting(MarkedKey::id).containsExactly("twin");

        assertThat(read).containsExactlyInAnyOrder("33", "34", "35");
    }

    @Test
    void revoking_whenOldKeysAreValid_leavesOnlyWhatIsCurrentPendingOrInALink() {
        version("1", START, "fairlead:link/a/b");
        version("2", START.plus(MONTH), "AWSPREVIOUS");
        version("3", START.plus(MONTH).plusSeconds(60), "AWSCURRENT");
        version("4", START.plus(MONTH).plusSeconds(120), "AWSPENDING");

        var revoked = Retirement.revoking(keys, keepers("key-1"));

        assertThat(due(revoked)).containsExactly("key-2");
    }
}
