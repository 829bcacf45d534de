package io.fairlead.local.world.faults;

import io.fairlead.local.aws.AwsStandIn;
import io.fairlead.local.aws.dns.PrivateDns;
import io.fairlead.local.aws.lambda.InvocationContext;
import io.fairlead.local.clock.WorldClock;
import io.fairlead.local.confluent.ConfluentCloud;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/** The faults of a world: which calls they hit, and who is told of it. */
public final class Faults {
    private final WorldClock clock;
    private final Invocations invocations;
    private final List<Armed> armed = new ArrayList<>();
    private final List<Consumer<Call>> watchers = new ArrayList<>();
    private final List<Consumer<Hit>> reporters = new ArrayList<>();

    /** A fault that has happened. */
    public record Hit(Fault fault, Call call) {}

    /**
     * A fault that has not happened so far.
     *
     * @param calls how many calls there were that it is about
     */
    public record Missed(Fault fault, int calls) {}

    public Faults(WorldClock clock, Collection<Fault> faults) {
        this.clock = clock;
        this.invocations = new Invocations(clock);
        faults.forEach(fault -> armed.add(new Armed(fault)));
    }

    /**
     * Comes between everything in that world.
     *
     * @param networks the name of a VPC's network
     */
    public void into(AwsStandIn aws, ConfluentCloud confluent, PrivateDns dns, UnaryOperator<String> networks) {
        aws.server().interfere(new AwsFaults(this));
        aws.lambda().interfere(new FunctionFaults(this));
        dns.interfere(new DnsFaults(this, networks));
        confluent.interfere(new ConfluentFaults(this));
        aws.stepFunctions().onStart(new StateFaults(this, clock));
    }

    /** One more, whose calls are counted from now on. */
    public void add(Fault fault) {
        clock.exclusively(() -> armed.add(new Armed(fault)));
    }

    /** Nothing goes wrong any more. */
    public void clear() {
        clock.exclusively(armed::clear);
    }

    /** Tells of every call from now on, with the world's lock held. */
    public void onCall(Consumer<Call> watcher) {
        clock.exclusively(() -> watchers.add(watcher));
    }

    /** Tells of every fault that happens, with the world's lock held. */
    public void onHit(Consumer<Hit> reporter) {
        clock.exclusively(() -> reporters.add(reporter));
    }

    /** Those that were wished for and have not happened so far. */
    public List<Missed> missed() {
        return clock.exclusively(() -> armed.stream()
                .filter(each -> !each.hasHappened())
                .map(each -> new Missed(each.fault(), each.calls()))
                .toList());
    }

    /** What runs as a function, with the faults that befall it. */
    public interface Code {
        byte[] run() throws Exception;
    }

    /**
     * Runs the code of an invocation.
     *
     * @param lost called when the process that ran it is not there for another invocation
     */
    public byte[] during(InvocationContext context, byte[] payload, Runnable lost, Code code) throws Exception {
        var run = clock.exclusively(() -> {
            var begun = invocations.begin(context, payload);
            FunctionFaults.befall(this, begun, context, payload);
            return begun;
        });
        try {
            return run.isGone() ? new byte[0] : code.run();
        } finally {
            if (!clock.exclusively(() -> invocations.end(run))) {
                lost.run();
            }
        }
    }

    /** How a function waits, in the world's time. */
    public void pause(Duration duration) {
        invocations.pause(duration);
    }

    Invocations invocations() {
        return invocations;
    }

    /** A call to the outside by whoever runs now. */
    Call call(String service, String operation, String target, String request) {
        return new Call(service, operation, target, request, invocations.caller(), invocations.execution());
    }

    Call call(String service, String operation, String request) {
        return call(service, operation, operation, request);
    }

    /** What goes wrong with this call. */
    Optional<What> hit(Call call) {
        watched(call);
        return hit(call, EnumSet.allOf(Effect.class));
    }

    /** The same for a moment of a call at which only some things can go wrong. */
    Optional<What> hit(Call call, Set<Effect> possible) {
        var hits = armed.stream()
                .filter(each -> possible.contains(each.fault().what().effect()) && each.isHit(call, clock.instant()))
                .toList(); // all of them count the call
        hits.stream().findFirst().ifPresent(first -> {
            first.happens();
            reporters.forEach(reporter -> reporter.accept(new Hit(first.fault(), call)));
        });
        return hits.stream().findFirst().map(first -> first.fault().what());
    }

    void watched(Call call) {
        watchers.forEach(watcher -> watcher.accept(call));
    }
}
