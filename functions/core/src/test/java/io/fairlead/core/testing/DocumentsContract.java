package io.fairlead.core.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.fairlead.core.plan.Finding;
import io.fairlead.core.plan.Finding.Action;
import io.fairlead.core.resource.Desired;
import io.fairlead.core.resource.Phase;
import io.fairlead.core.resource.Place;
import io.fairlead.core.resource.Refs;
import io.fairlead.core.store.Documents;
import io.fairlead.core.topology.Topology;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What every store of documents does, whatever table is behind it. */
public abstract class DocumentsContract<W extends PortsUnderTest> {
    protected static final Topology MINIMAL = Topologies.minimal();
    protected static final Topology NON_PROD = Topologies.nonProd();
    private static final String EXECUTION = "arn:execution";

    protected final W world;
    protected final Documents documents;

    protected DocumentsContract(W world) {
        this.world = world;
        this.documents = world.store().documents("non-prod");
    }

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void load_whenKept_isTheSameDocument() {
        var version = documents.keep(NON_PROD);

        assertThat(documents.load(version)).isEqualTo(NON_PROD);
    }

    @Test
    void keep_whenItIsTheLatestAlready_keepsTheVersion() {
        var first = documents.keep(NON_PROD);

        assertThat(documents.keep(NON_PROD)).isEqualTo(first);
        assertThat(documents.latest()).contains(first);
    }

    @Test
    void keep_whenChangedAndChangedBack_givesNewVersionsAndKeepsTheOld() {
        var first = documents.keep(NON_PROD);
        var second = documents.keep(MINIMAL);
        var third = documents.keep(NON_PROD);

        assertThat(List.of(first, second, third)).isSorted().doesNotHaveDuplicates();
        assertThat(documents.latest()).contains(third);
        assertThat(documents.load(second)).isEqualTo(MINIMAL);
    }

    @Test
    void load_whenThereIsNoSuchVersion_saysSo() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> documents.load(7))
                .withMessage("topology non-prod has no version 7");
    }

    @Test
    void topologies_whenSomeAreKeptAndOneIsForgotten_areTheOthers() {
        assertThat(world.store().topologies()).isEmpty();
        documents.markApplied(documents.keep(NON_PROD));
        world.store().documents("minimal").keep(MINIMAL);
        world.store()
                .ledger("ledger-only")
                .intend(Desired.of(Refs.environment("e"), "", Phase.ENVIRONMENT, Place.CONTROL, ""), 1);
        assertThat(world.store().topologies()).containsExactly("minimal", "non-prod");

        documents.forget();

        assertThat(world.store().topologies()).containsExactly("minimal");
    }

    @Test
    void latest_whenNeverSeen_isEmpty() {
        assertThat(documents.latest()).isEmpty();
        assertThat(documents.applied()).isEmpty();
    }

    @Test
    void applied_whenANewerOneIsKept_isStillTheOneThatWasMarked() {
        var first = documents.keep(NON_PROD);
        assertThat(documents.applied()).isEmpty();
        documents.markApplied(first);

        var second = documents.keep(MINIMAL);

        assertThat(documents.applied()).contains(first);
        assertThat(documents.latest()).contains(second);
    }

    @Test
    void applied_whenMarkedAgain_isTheNewOne() {
        documents.markApplied(documents.keep(NON_PROD));
        var second = documents.keep(MINIMAL);

        documents.markApplied(second);

        assertThat(documents.applied()).contains(second);
        assertThat(documents.latest()).contains(second);
    }

    @Test
    void forget_whenThereAreVersionsAndFindings_leavesNothingOfThem() {
        var finding = new Finding(
                Refs.cluster("sandbox"),
                Phase.CLUSTER,
                Place.CONTROL,
                Action.CREATE,
                List.of(),
                "/clusters/0",
                List.of());
        documents.keep(MINIMAL);
        documents.markApplied(documents.keep(NON_PROD));
        world.store().findings("non-prod", EXECUTION).put(Place.CONTROL, List.of(finding));
        world.store().documents("minimal").keep(MINIMAL);
        world.store().findings("minimal", EXECUTION).put(Place.CONTROL, List.of(finding));

        documents.forget();

        assertThat(documents.latest()).isEmpty();
        assertThat(documents.applied()).isEmpty();
        assertThat(world.store().findings("non-prod", EXECUTION).all()).isEmpty();
        assertThat(world.store().documents("minimal").latest()).isPresent();
        assertThat(world.store().findings("minimal", EXECUTION).all()).containsExactly(finding);
    }
}
