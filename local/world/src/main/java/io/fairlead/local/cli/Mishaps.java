package io.fairlead.local.cli;

import io.fairlead.local.world.World;
import io.fairlead.local.world.faults.Call;
import io.fairlead.local.world.faults.Fault;
import io.fairlead.local.world.faults.Faults.Hit;
import io.fairlead.local.world.faults.Faults.Missed;
import io.fairlead.local.world.faults.Where;
import java.io.PrintStream;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Tells of the faults that were wished for: of each when it happens, and at the end of those that did not. */
final class Mishaps {
    private static final int LONGEST = 400;

    private final World world;
    private final Timeline timeline;
    private final Collection<Fault> wished;
    private final PrintStream out;
    /** What was called of the services that faults are about. */
    private final Map<String, Set<String>> calls = new TreeMap<>();
    /** For each fault an operation of that name, by whomever and about whatever. */
    private final Map<Fault, Call> alike = new HashMap<>();

    Mishaps(World world, Timeline timeline, Collection<Fault> wished, PrintStream out) {
        this.world = world;
        this.timeline = timeline;
        this.wished = wished;
        this.out = out;
        wished.forEach(fault -> calls.put(fault.where().service(), new TreeSet<>()));
        world.faults().onHit(this::tell);
        world.faults().onCall(this::remember);
    }

    private void tell(Hit hit) {
        var caller = String.join(" ", hit.call().caller());
        var text = hit.fault() + (caller.isEmpty() ? "" : ", called by " + caller);
        out.printf("  ! %-101s %8s%n", Times.cut(text, 101), timeline.now());
    }

    private void remember(Call call) {
        var operations = calls.get(call.service());
        if (operations != null) {
            operations.add(call.operation());
            wished.stream().filter(fault -> isAlike(fault, call)).forEach(fault -> alike.putIfAbsent(fault, call));
        }
    }

    private static boolean isAlike(Fault fault, Call call) {
        return new Where(fault.where().service(), fault.where().operation(), "", List.of()).matches(call);
    }

    /** Whoever wishes for a fault wants to know that it was not seen at work. */
    void conclude() {
        world.faults()
                .missed()
                .forEach(missed -> out.printf("  ! never happened: %s (%s)%n", missed.fault(), why(missed)));
    }

    private String why(Missed missed) {
        if (missed.calls() > 0) {
            return "such calls: " + missed.calls();
        }
        var call = alike.get(missed.fault());
        if (call != null) {
            // Not with what: a request may hold a secret.
            return "it was called, but not by that caller or not about that; first by "
                    + String.join(" ", call.caller());
        }
        var service = missed.fault().where().service();
        var operations = calls.getOrDefault(service, Set.of());
        return operations.isEmpty()
                ? "nobody called " + service
                : "nobody called that; of " + service + " were called: "
                        + Times.cut(String.join(", ", operations), LONGEST);
    }
}
