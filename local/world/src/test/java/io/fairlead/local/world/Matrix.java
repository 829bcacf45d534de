package io.fairlead.local.world;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fairlead.local.world.faults.Call;
import io.fairlead.local.world.faults.Effect;
import io.fairlead.local.world.faults.Where;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Every call of a run without faults, times everything that can go wrong with it. A new call is covered by itself. */
final class Matrix {
    private static final Pattern READ = Pattern.compile("(GET |Describe|Get|List|Query|BatchGet|HeadObject).*");
    /** Lists of the control plane; those of the data plane do not lag. */
    private static final Pattern LAGGING_LIST = Pattern.compile("GET /(org|cmk|iam|networking|srcm|connect)/.*[^}]");

    private Matrix() {}

    /** The cells of a document, in the order in which its calls happen. */
    static List<Cell> of(ObjectNode document, long seed) {
        var topology = document.get("name").asText();
        try (var world = World.open(Options.virtual(seed))) {
            Set<Where> up = new LinkedHashSet<>();
            Set<Where> down = new LinkedHashSet<>();
            var calls = new AtomicReference<>(up);
            world.faults().onCall(call -> calls.get().add(where(call)));
            WorldAssert.in(world).succeeded(world.finish(world.apply(document)));
            calls.set(down);
            WorldAssert.in(world).succeeded(world.finish(world.teardown(topology)));
            return Stream.concat(cells("apply", up), cells("teardown", down)).toList();
        }
    }

    /**
     * Told by service, operation, function and kind of the resource; which resource of that kind it is does not matter, and
     * what is read of document and ledger is read by the same lines for all kinds.
     */
    private static Where where(Call call) {
        var isStore = call.service().equals("dynamodb")
                && READ.matcher(call.operation()).matches();
        var caller = call.caller().stream().limit(isStore ? 2 : 3).toList();
        return new Where(call.service(), call.operation(), "", caller);
    }

    private static Stream<Cell> cells(String machine, Set<Where> calls) {
        return calls.stream()
                .flatMap(where -> Effect.at(where).stream()
                        .filter(effect -> canHappen(effect, where))
                        .map(effect -> new Cell(machine, where, effect)));
    }

    private static boolean canHappen(Effect effect, Where where) {
        return switch (effect) {
            case CONFLICT ->
                !READ.matcher(where.operation()).matches()
                        && (where.service().equals("confluent")
                                || Stream.of("dynamodb", "ec2", "route53")
                                        .anyMatch(service -> where.service().endsWith(service)));
            case STALE_LIST -> LAGGING_LIST.matcher(where.operation()).matches();
            // Nothing has happened in a read whose answer is lost, and a process that dies in it dies once.
            case TIMEOUT_AFTER, CRASH_AFTER, FUNCTION_TIMEOUT, OUT_OF_MEMORY ->
                !READ.matcher(where.operation()).matches();
            // They need a time, and are tests of their own.
            case SLOW_KEY, SLOW_ROLE -> false;
            default -> true;
        };
    }
}
