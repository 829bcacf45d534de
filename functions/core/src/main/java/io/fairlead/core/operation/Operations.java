package io.fairlead.core.operation;

import io.fairlead.core.errors.Bug;
import io.fairlead.core.errors.Failure;
import io.fairlead.core.errors.Refused;
import io.fairlead.core.ledger.Entry;
import io.fairlead.core.ledger.ReadOnceLedger;
import io.fairlead.core.metric.Metrics;
import io.fairlead.core.network.NetworkRegistry;
import io.fairlead.core.operation.Command.Operation;
import io.fairlead.core.plan.Finding;
import io.fairlead.core.plan.Finding.Action;
import io.fairlead.core.reconcile.DependencyMissing;
import io.fairlead.core.reconcile.Kind;
import io.fairlead.core.reconcile.Observer;
import io.fairlead.core.reconcile.Outcome;
import io.fairlead.core.reconcile.Reconciler;
import io.fairlead.core.reconcile.Scope;
import io.fairlead.core.resource.Desired;
import io.fairlead.core.resource.Place;
import io.fairlead.core.resource.Ref;
import io.fairlead.core.store.Store;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Everything that a function can be asked to do with its kinds, in its place. */
public final class Operations {
    private final Place place;
    private final Kinds kinds;
    private final Map<Operation, Duty> duties;
    private final Store store;
    private final NetworkRegistry networks;
    private final Waits waits;
    private final Reconciler reconciler;
    private final Observer observer = new Observer();

    /**
     * The operations of one function.
     *
     * @param duties what it does besides operating kinds
     */
    public Operations(
            Place place,
            Kinds kinds,
            Map<Operation, Duty> duties,
            Store store,
            NetworkRegistry networks,
            InstantSource clock,
            Metrics metrics) {
        this.place = place;
        this.kinds = kinds;
        this.duties = Map.copyOf(duties);
        this.store = store;
        this.networks = networks;
        this.waits = new Waits(metrics);
        this.reconciler = new Reconciler(clock);
    }

    public Reply perform(Command command) {
        try {
            return answer(command);
        } catch (Failure failure) {
            waits.count(command, failure);
            throw failure;
        }
    }

    private Reply answer(Command command) {
        return switch (command.operation()) {
            case ensure -> writing(command, scope(command, command.version()), place, reconciler::ensure);
            case await -> reconcile(command, scope(command, command.version()), place, reconciler::await);
            case remove -> leaving(command, reconciler::remove);
            case vacate -> leaving(command, reconciler::vacate);
            case observe -> observe(command);
            case sweep -> sweep(command);
            case probe, rotate, retire, review, headroom, confirm, suspend, measureKeys, measure ->
                perform(command, duty(command));
            case check -> Reply.of(Outcome.Change.NONE);
        };
    }

    private interface Procedure {
        <S> Outcome run(Kind<S> kind, Desired<S> wanted, Scope scope);
    }

    private Reply writing(Command command, Scope scope, Place at, Procedure procedure) {
        store.lease(command.topology()).require(command.execution());
        return reconcile(command, scope, at, procedure);
    }

    private Reply reconcile(Command command, Scope scope, Place at, Procedure procedure) {
        var outcome = kinds.with(command.target(), scope.topology(), at, new Kinds.Action<Outcome>() {
            @Override
            public <S> Outcome apply(Kind<S> kind, Desired<S> wanted) {
                return procedure.run(kind, wanted, scope);
            }
        });
        return Reply.of(outcome.orElseThrow(() -> unknown(command.target(), scope))
                .orThrow()
                .change());
    }

    /** The spec of what is to go comes from the document that last asked for it, which need not be the newest. */
    private Reply leaving(Command command, Procedure procedure) {
        return store.ledger(command.topology())
                .entry(command.target())
                .map(entry -> writing(command, scope(command, entry.version()), at(entry), procedure))
                .orElseGet(() -> Reply.of(Outcome.Change.NONE));
    }

    /** A function outside of the networks takes down what is in any of them. */
    private Place at(Entry entry) {
        return place.reaches(entry.place()) ? entry.place() : place;
    }

    private Reply observe(Command command) {
        var scope = scope(command, command.version());
        List<Finding> findings = kinds.survey(scope.topology(), place, new Kinds.Action<Finding>() {
            @Override
            public <S> Finding apply(Kind<S> kind, Desired<S> wanted) {
                return observer.observe(kind, wanted, scope);
            }
        });
        kinds.allowance().require(findings, scope);
        store.findings(command.topology(), command.execution()).put(place, findings);
        return Reply.found(counts(findings));
    }

    private Reply sweep(Command command) {
        store.lease(command.topology()).require(command.execution());
        var swept = kinds.sweep(scope(command, command.version()));
        return Reply.of(swept == 0 ? Outcome.Change.NONE : Outcome.Change.DELETED);
    }

    private Duty duty(Command command) {
        var duty = duties.get(command.operation());
        if (duty == null) {
            throw new Bug(
                    place + " cannot " + command.operation() + " anything",
                    "report it: a state machine asked the wrong function");
        }
        return duty;
    }

    private Reply perform(Command command, Duty duty) {
        if (duty.isWriting()) {
            store.lease(command.topology()).require(command.execution());
        }
        try {
            return duty.perform(command, scope(command, command.version()));
        } catch (DependencyMissing missing) {
            throw new Refused(
                    command.operation() + " of " + about(command) + " is not possible: " + missing.getMessage(),
                    "bring apply to success first");
        } catch (Failure failure) {
            throw failure.about(about(command));
        }
    }

    private static Object about(Command command) {
        var resource = command.resource();
        return resource == null ? command.topology() : resource;
    }

    private Scope scope(Command command, long version) {
        return new Scope(
                store.installation(),
                store.documents(command.topology()).load(version),
                version,
                new ReadOnceLedger(store.ledger(command.topology())),
                networks);
    }

    private Bug unknown(Ref ref, Scope scope) {
        return new Bug(
                "version " + scope.version() + " of " + scope.topology().name() + " asks for no " + ref + " at "
                        + place,
                "report it: a state machine sent a resource to the wrong function");
    }

    private static Map<String, Long> counts(List<Finding> findings) {
        return findings.stream()
                .map(Finding::action)
                .collect(Collectors.groupingBy(Action::name, Collectors.counting()));
    }
}
