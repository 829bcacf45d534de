package io.fairlead.core.reconcile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fairlead.core.errors.Category;
import io.fairlead.core.errors.ExistsNotOurs;
import io.fairlead.core.errors.NotReadyLong;
import io.fairlead.core.errors.Transient;
import io.fairlead.core.ledger.Entry;
import io.fairlead.core.plan.Finding.Action;
import io.fairlead.core.reconcile.Outcome.Change;
import io.fairlead.core.reconcile.Outcome.Done;
import io.fairlead.core.reconcile.Outcome.Failed;
import io.fairlead.core.reconcile.Outcome.Pending;
import io.fairlead.core.resource.Desired;
import io.fairlead.core.resource.Phase;
import io.fairlead.core.resource.Ref;
import io.fairlead.core.testing.InMemoryLedger;
import io.fairlead.core.testing.Topologies;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;

class ReconcilerTest {
    private Instant now = Instant.parse("2026-01-01T00:00:00Z");
    private final Shop shop = new Shop();
    private final InMemoryLedger ledger = new InMemoryLedger(() -> now);
    private final Scope scope = new Scope("fairlead", Topologies.empty("home"), 3, ledger, name -> Optional.empty());
    private final Reconciler reconciler = new Reconciler(() -> now);

    @Test
    void ensure_whenNothingIsThere_writesTheIntentCreatesAndRecords() {
        assertThat(ensure("red")).isEqualTo(new Done("t-1", Change.CREATED));

        assertThat(shop.calls).containsExactly("find lamp", "create lamp");
        assertThat(ledger.entry(Shop.REF)).hasValueSatisfying(entry -> {
            assertThat(entry.id()).isEqualTo("t-1");
            assertThat(entry.attributes()).containsEntry("price", "3");
            assertThat(entry.version()).isEqualTo(3);
        });
    }

    @Test
    void ensure_whenItIsThereAndEqual_changesNothing() {
        ensure("red");
        shop.calls.clear();

        assertThat(ensure("red")).isEqualTo(new Done("t-1", Change.NONE));
        assertThat(shop.calls).containsExactly("get t-1");
    }

    @Test
    void ensure_whenAFieldDiffers_changesItInPlace() {
        ensure("red");

        assertThat(ensure("blue")).isEqualTo(new Done("t-1", Change.UPDATED));
        assertThat(shop.calls).last().isEqualTo("update [colour: red -> blue]");
    }

    @Test
    void ensure_whenAFieldCannotBeChanged_saysWhatToDo() {
        ensure("red");
        var large = new Shop.Spec("lamp", "red", "large");
        var wanted = Shop.lamp("red");
        var outcome = reconciler.ensure(
                shop,
                new Desired<>(
                        wanted.ref(),
                        large,
                        wanted.phase(),
                        wanted.place(),
                        wanted.dependsOn(),
                        null,
                        "/lamps/0",
                        false),
                scope);

        assertThat(outcome).isInstanceOfSatisfying(Failed.class, failed -> {
            assertThat(failed.category()).isEqualTo(Category.INVALID);
            assertThat(failed.what()).contains("thing lamp", "t-1", "size: small -> large");
            assertThat(failed.fix()).contains("/lamps/0");
        });
    }

    @Test
    void ensure_whenAStrangerHasTheName_touchesNothing() {
        shop.put("t-9", "green", Readiness.ready(), Optional.empty());

        assertThatThrownBy(() -> ensure("red").orThrow())
                .isInstanceOf(ExistsNotOurs.class)
                .hasMessageContainingAll("thing lamp", "t-9", "adopt", "/lamps/0");
        assertThat(shop.calls).containsExactly("find lamp");
        assertThat(ledger.entries()).isEmpty();
    }

    @Test
    void ensure_whenTheDocumentAllowsIt_adoptsTheStrangersObject() {
        shop.put("t-9", "red", Readiness.ready(), Optional.empty());

        var outcome = reconciler.ensure(shop, Shop.lamp("red").adopting(true), scope);

        assertThat(outcome).isEqualTo(new Done("t-9", Change.ADOPTED));
        assertThat(ledger.entry(Shop.REF)).map(Entry::id).contains("t-9");
    }

    @Test
    void ensure_whenTheLedgerIsLost_knowsItsMarker() {
        shop.put("t-9", "red", Readiness.ready(), Optional.of(Marker.of("fairlead", "home", Shop.REF)));

        assertThat(ensure("red")).isEqualTo(new Done("t-9", Change.NONE));
    }

    @Test
    void ensure_whenTheMarkerIsOfAnotherTopology_refuses() {
        shop.put("t-9", "red", Readiness.ready(), Optional.of(Marker.of("fairlead", "office", Shop.REF)));

        assertThat(ensure("red")).isInstanceOf(Failed.class);
    }

    @Test
    void ensure_whenTheMarkerIsOfATopologyOfThatNameInAnotherInstallation_refuses() {
        shop.put("t-9", "red", Readiness.ready(), Optional.of(Marker.of("blue", "home", Shop.REF)));

        assertThat(ensure("red")).isInstanceOf(Failed.class);
    }

    @Test
    void ensure_whenTheAnswerToTheCreationWasLost_findsItAgain() {
        shop.losesAnswers = true;
        assertThatThrownBy(() -> ensure("red")).hasMessage("the answer was lost");

        assertThat(ensure("red")).isEqualTo(new Done("t-1", Change.NONE));
        assertThat(shop.objects).hasSize(1);
    }

    @Test
    void ensure_whenTheAnswerWasLostAndListsLag_waitsForTheListsBeforeItCreatesAgain() {
        shop.losesAnswers = true;
        shop.listsLag = true;
        assertThatThrownBy(() -> ensure("red")).hasMessage("the answer was lost");

        assertThat(ensure("red")).isInstanceOf(Pending.class);
        assertThat(shop.objects).hasSize(1);

        now = now.plus(Reconciler.LIST_LAG);
        shop.listsLag = false;
        assertThat(ensure("red")).isEqualTo(new Done("t-1", Change.NONE));
        assertThat(shop.objects).hasSize(1);
    }

    @Test
    void ensure_whenAnIntentMeetsAStrangersObjectWithoutOurMarker_refuses() {
        shop.keepsMarkers = true;
        ledger.intend(Shop.lamp("red"), 3);
        shop.put("t-9", "red", Readiness.ready(), Optional.empty());

        assertThat(ensure("red"))
                .isInstanceOfSatisfying(
                        Failed.class, failed -> assertThat(failed.category()).isEqualTo(Category.EXISTS_NOT_OURS));
    }

    @Test
    void remove_whenAnIntentMeetsAStrangersObjectWithoutOurMarker_leavesIt() {
        shop.keepsMarkers = true;
        ledger.intend(Shop.lamp("red"), 3);
        shop.put("t-9", "red", Readiness.ready(), Optional.empty());

        assertThat(remove()).isInstanceOf(Done.class);
        assertThat(shop.objects).containsKey("t-9");
        assertThat(ledger.entries()).isEmpty();
    }

    @Test
    void ensure_whenALaterAnswerIsLostToo_waitsForTheListsAgain() {
        ledger.intend(Shop.lamp("red"), 3);
        now = now.plus(Duration.ofHours(1));
        shop.losesAnswers = true;
        shop.listsLag = true;
        assertThatThrownBy(() -> ensure("red")).hasMessage("the answer was lost");

        assertThat(ensure("red")).isInstanceOf(Pending.class);
        assertThat(shop.objects).hasSize(1);
    }

    @Test
    void ensure_whenSomethingItIsMadeOfIsMissing_intendsNothing() {
        shop.missing = Optional.of(new Ref("thing", "socket"));

        assertThat(ensure("red"))
                .isInstanceOfSatisfying(
                        Pending.class, pending -> assertThat(pending.reason()).contains("thing socket"));
        assertThat(ledger.entries()).isEmpty();
    }

    @Test
    void ensure_whenSomebodyDeletedIt_makesItAgain() {
        ensure("red");
        shop.objects.clear();
        now = now.plus(Duration.ofHours(1));

        assertThat(ensure("red")).isEqualTo(new Done("t-1", Change.CREATED));
    }

    @Test
    void ensure_whenAListStillShowsWhatIsGone_makesAnother() {
        ensure("red");
        shop.ghosts.addAll(shop.objects.values());
        shop.objects.clear();

        assertThat(ensure("red")).isEqualTo(new Done("t-1", Change.CREATED));
    }

    @Test
    void ensure_whenAnotherTakesThePlaceOfOneThatAListStillShows_makesIt() {
        ensure("red");
        shop.ghosts.addAll(shop.objects.values());

        assertThat(reconciler.vacate(shop, Shop.lamp("red"), scope)).isEqualTo(new Done("t-1", Change.DELETED));
        assertThat(ledger.entry(Shop.REF)).map(Entry::id).contains("t-1");
        assertThat(ensure("red")).isEqualTo(new Done("t-1", Change.CREATED));
    }

    @Test
    void observe_whenItIsLost_replacesItOnlyWhereItHoldsNoData() {
        ensure("red");
        shop.put("t-1", "red", Readiness.lost("it has expired", "apply again"), Optional.empty());
        var lamp = Shop.lamp("red");
        var path = new Desired<>(
                lamp.ref(), lamp.spec(), Phase.GATEWAY, lamp.place(), lamp.dependsOn(), null, lamp.pointer(), false);

        assertThat(new Observer().observe(shop, path, scope))
                .satisfies(finding -> assertThat(finding.action()).isEqualTo(Action.REPLACE))
                .satisfies(finding -> assertThat(finding.details()).containsExactly("it has expired"));
        assertThat(new Observer().observe(shop, lamp, scope).action()).isEqualTo(Action.AWAIT);
    }

    @Test
    void observe_whenItIsRecordedAndSomethingItIsMadeOfIsMissing_awaitsThat() {
        ensure("red");
        shop.missing = Optional.of(new Ref("thing", "socket"));

        assertThat(new Observer().observe(shop, Shop.lamp("red"), scope).action())
                .isEqualTo(Action.AWAIT);
    }

    @Test
    void ensure_whenItVanishedAndTheAnswerToTheNewCreationWasLost_findsItAgain() {
        ensure("red");
        shop.objects.clear();
        shop.losesAnswers = true;
        assertThatThrownBy(() -> ensure("red")).hasMessage("the answer was lost");

        assertThat(ensure("red")).isInstanceOf(Done.class);
        assertThat(shop.objects).hasSize(1);
    }

    @Test
    void ensure_whenItIsNotReady_asksForAnotherLookAtItsPace() {
        shop.made = Readiness.pending(Patience.LONG, "being assembled");

        assertThatThrownBy(() -> ensure("red").orThrow())
                .isInstanceOf(NotReadyLong.class)
                .hasMessageContainingAll("thing lamp", "being assembled");
        assertThat(ledger.entry(Shop.REF)).map(Entry::id).contains("t-1");
    }

    @Test
    void ensure_whenItIsUsable_isDoneAndAwaitIsNot() {
        shop.made = Readiness.usable(Patience.SOON, "warming up");

        assertThat(ensure("red")).isEqualTo(new Done("t-1", Change.CREATED));
        assertThat(reconciler.await(shop, Shop.lamp("red"), scope)).isInstanceOf(Pending.class);

        shop.put("t-1", "red", Readiness.ready(), Optional.empty());
        assertThat(reconciler.await(shop, Shop.lamp("red"), scope)).isEqualTo(new Done("t-1", Change.NONE));
    }

    @Test
    void await_whenItIsGone_createsNothing() {
        assertThat(reconciler.await(shop, Shop.lamp("red"), scope)).isInstanceOf(Failed.class);
        assertThat(shop.calls).containsExactly("find lamp");
    }

    @Test
    void ensure_whenItIsBroken_saysWhyAndWhatToDo() {
        shop.made = Readiness.broken("no bulb", "buy a bulb");

        assertThat(ensure("red")).isInstanceOfSatisfying(Failed.class, failed -> {
            assertThat(failed.what()).contains("no bulb", "t-1");
            assertThat(failed.fix()).isEqualTo("buy a bulb");
        });
    }

    @Test
    void remove_whenItIsOurs_deletesAndForgets() {
        ensure("red");

        assertThat(remove()).isEqualTo(new Done("t-1", Change.DELETED));
        assertThat(shop.objects).isEmpty();
        assertThat(ledger.entries()).isEmpty();
    }

    @Test
    void remove_whenDeletionTakesTime_asksOnceAndWaits() {
        ensure("red");
        shop.deletesSlowly = true;

        assertThat(remove()).isInstanceOf(Pending.class);
        assertThat(remove()).isInstanceOf(Pending.class);
        assertThat(shop.calls).filteredOn("delete t-1"::equals).hasSize(1);

        shop.objects.clear();
        assertThat(remove()).isInstanceOf(Done.class);
        assertThat(ledger.entries()).isEmpty();
    }

    @Test
    void remove_whenItIsGoneAlready_forgets() {
        ensure("red");
        shop.objects.clear();

        assertThat(remove()).isInstanceOf(Done.class);
        assertThat(ledger.entries()).isEmpty();
        assertThat(shop.calls).doesNotContain("delete t-1");
    }

    @Test
    void remove_whenTheLedgerDoesNotKnowIt_leavesAStrangersObject() {
        shop.put("t-9", "red", Readiness.ready(), Optional.empty());

        assertThat(remove()).isEqualTo(new Done("", Change.NONE));
        assertThat(shop.objects).containsKey("t-9");
        assertThat(shop.calls).isEmpty();
    }

    @Test
    void remove_whenOnlyTheIntentIsKnown_findsAndDeletesWhatWasMade() {
        shop.losesAnswers = true;
        assertThatThrownBy(() -> ensure("red")).hasMessage("the answer was lost");

        assertThat(remove()).isEqualTo(new Done("t-1", Change.DELETED));
        assertThat(shop.objects).isEmpty();
    }

    @Test
    void observe_always_saysWhatEnsureWouldDoAndTouchesNothing() {
        var observer = new Observer();
        assertThat(observer.observe(shop, Shop.lamp("red"), scope).action()).isEqualTo(Action.CREATE);
        ensure("red");
        assertThat(observer.observe(shop, Shop.lamp("red"), scope).action()).isEqualTo(Action.NONE);
        assertThat(observer.observe(shop, Shop.lamp("blue"), scope))
                .satisfies(finding -> assertThat(finding.action()).isEqualTo(Action.UPDATE))
                .satisfies(finding -> assertThat(finding.details()).containsExactly("colour: red -> blue"));
        shop.put("t-1", "red", Readiness.pending(Patience.SOON, "drying"), Optional.empty());
        assertThat(observer.observe(shop, Shop.lamp("red"), scope).action()).isEqualTo(Action.AWAIT);
        ledger.forget(Shop.REF);
        assertThat(observer.observe(shop, Shop.lamp("red"), scope).action()).isEqualTo(Action.CONFLICT);

        assertThat(shop.calls).filteredOn(call -> call.startsWith("create")).hasSize(1);
    }

    @Test
    void anything_whenTheServiceRefuses_namesTheResourceOnce() {
        ensure("red");
        var wanted = Shop.lamp("red");
        var procedures = List.<Callable<Outcome>>of(
                () -> ensure("red"), this::remove, () -> reconciler.await(shop, wanted, scope));
        for (var procedure : procedures) {
            shop.refusal = Optional.of(new Transient("GET /things answered 503", "wait"));
            assertThatThrownBy(procedure::call).hasMessage("thing lamp: GET /things answered 503\n  To go on: wait");
            shop.refusal = Optional.of(new Transient("looking for thing lamp: 503", ""));
            assertThatThrownBy(procedure::call).hasMessage("looking for thing lamp: 503");
        }
    }

    private Outcome ensure(String colour) {
        return reconciler.ensure(shop, Shop.lamp(colour), scope);
    }

    private Outcome remove() {
        return reconciler.remove(shop, Shop.lamp("red"), scope);
    }
}
