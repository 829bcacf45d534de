package io.fairlead.core.testing;

import static org.assertj.core.api.Assertions.assertThat;

import io.fairlead.core.plan.Finding;
import io.fairlead.core.plan.Finding.Action;
import io.fairlead.core.resource.Phase;
import io.fairlead.core.resource.Place;
import io.fairlead.core.resource.Refs;
import io.fairlead.core.store.Findings;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What every store of findings does, whatever table is behind it. */
public abstract class FindingsContract<W extends PortsUnderTest> {
    private static final String EXECUTION = "arn:aws:states:us-east-1:111122223333:execution:apply:one";
    protected static final Finding CREATE = finding(Place.CONTROL, Action.CREATE, List.of());
    private static final Place SANDBOX = Place.kafka("sandbox-non-prod");
    private static final Finding UPDATE = finding(SANDBOX, Action.UPDATE, List.of("partitions: 6 -> 12"));

    protected final W world;
    protected final Findings findings;

    protected FindingsContract(W world) {
        this.world = world;
        this.findings = world.store().findings("non-prod", EXECUTION);
    }

    @AfterEach
    void close() {
        world.close();
    }

    private static Finding finding(Place place, Action action, List<String> details) {
        return new Finding(Refs.cluster("sandbox"), Phase.CLUSTER, place, action, details, "/clusters/0", List.of());
    }

    @Test
    void all_whenSeveralPlacesWereObserved_hasTheFindingsOfAll() {
        findings.put(SANDBOX, List.of(UPDATE));
        findings.put(Place.CONTROL, List.of(CREATE));

        assertThat(findings.all()).containsExactly(CREATE, UPDATE);
    }

    @Test
    void put_whenThePlaceIsObservedAgain_replacesWhatWasFoundBefore() {
        findings.put(Place.CONTROL, List.of(CREATE));
        findings.put(Place.CONTROL, List.of());

        assertThat(findings.all()).isEmpty();
    }

    @Test
    void all_whenAnotherExecutionFoundSomething_leavesItOut() {
        world.store().findings("non-prod", EXECUTION + "-more").put(SANDBOX, List.of(UPDATE));
        world.store().findings("prod", EXECUTION).put(SANDBOX, List.of(UPDATE));

        assertThat(findings.all()).isEmpty();
    }
}
