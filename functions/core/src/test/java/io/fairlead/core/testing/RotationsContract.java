package io.fairlead.core.testing;

import static org.assertj.core.api.Assertions.assertThat;

import io.fairlead.core.errors.Category;
import io.fairlead.core.errors.Denied;
import io.fairlead.core.store.Rotations;
import io.fairlead.core.store.Rotations.Rotation;
import io.fairlead.core.store.Rotations.Trouble;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What every store of rotations does, whatever table is behind it. */
public abstract class RotationsContract<W extends PortsUnderTest> {
    private static final String SECRET = "sandbox_cluster/app_producer/java_client";
    private static final Trouble DENIED = Trouble.of("testSecret", new Denied("may not list", "give it a role"));

    protected final W world;
    protected final Rotations rotations;

    protected RotationsContract(W world) {
        this.world = world;
        this.rotations = world.store().rotations("non-prod");
    }

    @AfterEach
    void close() {
        world.close();
    }

    private static Rotation rotation(String version, int tried, Optional<Trouble> trouble) {
        return new Rotation(version, PortsUnderTest.START.plusSeconds(tried), trouble, false, false);
    }

    private static Rotation awaited(int tried, Optional<Trouble> trouble) {
        return new Rotation("two", PortsUnderTest.START.plusSeconds(tried), trouble, true, false);
    }

    @Test
    void expect_whenItBeginsAndIsStopped_isStillAwaited() {
        rotations.begin(SECRET, "one");

        rotations.expect(SECRET, "two");
        assertThat(rotations.find(SECRET)).contains(awaited(0, Optional.empty()));
        world.advance(Duration.ofSeconds(20));
        rotations.begin(SECRET, "two");
        rotations.stopped(SECRET, "two", DENIED);
        assertThat(rotations.find(SECRET)).contains(awaited(20, Optional.of(DENIED)));
        rotations.resumed(SECRET, "two");
        assertThat(rotations.find(SECRET)).contains(awaited(20, Optional.empty()));

        rotations.begin(SECRET, "three");

        assertThat(rotations.find(SECRET)).contains(rotation("three", 20, Optional.empty()));
    }

    @Test
    void begin_whenItIsNew_isFoundWithItsTime() {
        rotations.begin(SECRET, "one");

        assertThat(rotations.find(SECRET)).contains(rotation("one", 0, Optional.empty()));
        assertThat(rotations.find(SECRET + "2")).isEmpty();
        assertThat(world.store().rotations("prod").find(SECRET)).isEmpty();
    }

    @Test
    void begin_whenItHasBegunBefore_hasANewTimeAndStrikesOutWhatStoppedIt() {
        rotations.begin(SECRET, "one");
        rotations.stopped(SECRET, "one", DENIED);
        world.advance(Duration.ofSeconds(20));

        rotations.begin(SECRET, "one");

        assertThat(rotations.find(SECRET)).contains(rotation("one", 20, Optional.empty()));
    }

    @Test
    void begin_whenAnotherHadBegun_takesItsPlace() {
        rotations.begin(SECRET, "one");
        rotations.stopped(SECRET, "one", DENIED);
        world.advance(Duration.ofSeconds(20));

        rotations.begin(SECRET, "two");

        assertThat(rotations.find(SECRET)).contains(rotation("two", 20, Optional.empty()));
    }

    @Test
    void stopped_whenItHadBegun_keepsItsTimeAndSaysWhy() {
        rotations.begin(SECRET, "one");
        world.advance(Duration.ofSeconds(20));

        rotations.stopped(SECRET, "one", DENIED);

        assertThat(rotations.find(SECRET))
                .contains(rotation("one", 0, Optional.of(DENIED)))
                .get()
                .satisfies(
                        rotation -> assertThat(rotation.trouble().orElseThrow().failure())
                                .isInstanceOf(Denied.class)
                                .hasMessageContainingAll("may not list", "give it a role"));
    }

    @Test
    void stopped_whenItHasNotBegun_isWrittenDownAllTheSame() {
        var passing = new Trouble("testSecret", Category.NOT_READY, "not proven yet", "");

        rotations.stopped(SECRET, "one", passing);

        assertThat(rotations.find(SECRET)).contains(rotation("one", 0, Optional.of(passing)));
    }

    @Test
    void giveUp_whenItHasBegunOrNot_isKnownUntilAnotherTakesItsPlace() {
        rotations.giveUp(SECRET, "one");
        assertThat(rotations.find(SECRET))
                .contains(rotation("one", 0, Optional.empty()).givenUp());
        rotations.begin(SECRET, "two");
        rotations.stopped(SECRET, "two", DENIED);

        rotations.giveUp(SECRET, "two");
        rotations.stopped(SECRET, "two", DENIED);

        assertThat(rotations.find(SECRET))
                .contains(rotation("two", 0, Optional.of(DENIED)).givenUp());
        rotations.begin(SECRET, "three");
        assertThat(rotations.find(SECRET)).contains(rotation("three", 0, Optional.empty()));
    }

    @Test
    void resumed_whenItWasStopped_leavesTheRotation() {
        rotations.begin(SECRET, "one");
        rotations.stopped(SECRET, "one", DENIED);

        rotations.resumed(SECRET, "two");
        assertThat(rotations.find(SECRET)).contains(rotation("one", 0, Optional.of(DENIED)));
        rotations.resumed(SECRET, "one");

        assertThat(rotations.find(SECRET)).contains(rotation("one", 0, Optional.empty()));
    }

    @Test
    void forget_whenItIsThatOne_leavesNothing() {
        rotations.begin(SECRET, "one");

        rotations.forget(SECRET, "two");
        assertThat(rotations.find(SECRET)).isPresent();
        rotations.forget(SECRET, "one");
        rotations.forget(SECRET, "one");

        assertThat(rotations.find(SECRET)).isEmpty();
    }

    @Test
    void documents_whenForgotten_leaveNoRotation() {
        rotations.begin(SECRET, "one");

        world.store().documents("non-prod").forget();

        assertThat(world.store().rotations("non-prod").find(SECRET)).isEmpty();
    }
}
