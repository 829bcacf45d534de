package io.fairlead.core.testing;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.fairlead.core.errors.LeaseLost;
import io.fairlead.core.store.Lease;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What every lease does, whatever table is behind it. */
public abstract class LeaseContract<W extends PortsUnderTest> {
    protected static final String OURS = "arn:aws:states:us-east-1:111122223333:execution:apply:ours";
    protected static final String OTHER = "arn:aws:states:us-east-1:111122223333:execution:apply:other";

    protected final W world;
    protected final Lease lease;

    protected LeaseContract(W world) {
        this.world = world;
        this.lease = world.store().lease("non-prod");
    }

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void require_whenFree_takesItForGood() {
        lease.require(OURS);

        assertThatCode(() -> lease.require(OURS)).doesNotThrowAnyException();
    }

    @Test
    void require_whenAnotherExecutionHoldsIt_namesIt() {
        lease.require(OTHER);

        assertThatExceptionOfType(LeaseLost.class)
                .isThrownBy(() -> lease.require(OURS))
                .withMessageContainingAll("non-prod", OTHER);
    }

    @Test
    void require_whenAnotherTopologyIsHeld_isNotConcerned() {
        world.store().lease("prod").require(OTHER);

        assertThatCode(() -> lease.require(OURS)).doesNotThrowAnyException();
    }
}
