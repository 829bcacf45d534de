package io.fairlead.local.world;

import io.fairlead.local.world.faults.Call;
import io.fairlead.local.world.faults.Effect;
import io.fairlead.local.world.faults.Fault;
import io.fairlead.local.world.faults.What;
import io.fairlead.local.world.faults.Where;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Every call of runs without faults, times everything that can go wrong with it. A new call is covered by itself. */
final class Matrix {
    private static final Pattern READ = Pattern.compile("(GET |Describe|Get|List|Query|BatchGet|HeadObject).*");
    /** Lists of the control plane; those of the data plane do not lag. */
    private static final Pattern LAGGING_LIST = Pattern.compile("GET /(org|cmk|iam|networking|srcm|connect)/.*[^}]");

    private static final Pattern IN_A_NETWORK = Pattern.compile("(fairlead-(network|kafka)-).+");

    /** As they are written, in the order of the columns. */
    static final List<What> EFFECTS = Stream.of(
                    "throttle",
                    "throttle=30s",
                    "503",
                    "echo",
                    "timeout-before",
                    "timeout-after",
                    "conflict",
                    "stale-list",
                    "slow-key=4m",
                    "slow-role=3m",
                    "no-such-host",
                    "no-such-host=90s",
                    "servfail",
                    "tls-reset",
                    "crash-before",
                    "crash-after",
                    "function-timeout",
                    "out-of-memory",
                    "duplicate",
                    "stop")
            .map(What::parse)
            .toList();

    private Matrix() {}

    /** The cells of some plays, in the order in which the calls happen. In a later play, only calls that no earlier one makes. */
    static List<Cell> of(List<Undisturbed> plays) {
        var cells = new ArrayList<Cell>();
        var known = new HashSet<Where>();
        for (var play : plays) {
            play.calls()
                    .forEach((step, calls) -> calls.stream()
                            .filter(where -> !known.contains(where))
                            .forEach(where ->
                                    effects(where).forEach(effect -> cells.add(new Cell(step, where, effect)))));
            play.calls().values().forEach(known::addAll);
        }
        return cells;
    }

    /**
     * Told by service, operation, function and kind of the resource; which network or which resource of that kind it is does not
     * matter, and what is read of document and ledger is read by the same lines for all kinds.
     */
    static Where where(Call call) {
        var isStore = call.service().equals("dynamodb")
                && READ.matcher(call.operation()).matches();
        var isMachine = call.service().startsWith("states:");
        var caller = call.caller().stream()
                .limit(isStore ? 2 : isMachine ? Long.MAX_VALUE : 3)
                .filter(word -> !IN_A_NETWORK.matcher(word).matches())
                .toList();
        return new Where(call.service(), operation(call), "", caller);
    }

    private static String operation(Call call) {
        return switch (call.service()) {
            case "dns" -> "*";
            case "lambda" -> IN_A_NETWORK.matcher(call.operation()).replaceFirst("$1*");
            default -> call.operation();
        };
    }

    /** What can go wrong with the first call there. */
    static Stream<Fault> faults(Where where) {
        return effects(where).map(effect -> Fault.first(where, effect));
    }

    private static Stream<What> effects(Where where) {
        return EFFECTS.stream().filter(effect -> canHappen(effect, where));
    }

    /** Whether it makes a difference there. */
    private static boolean canHappen(What what, Where where) {
        return Effect.at(where).contains(what.effect())
                && switch (what.effect()) {
                    // AWS announces no time.
                    case THROTTLE -> what.time().isEmpty() || where.service().equals("confluent");
                    case CONFLICT ->
                        !isRead(where)
                                && (where.service().equals("confluent")
                                        || Stream.of("dynamodb", "ec2", "route53")
                                                .anyMatch(service ->
                                                        where.service().endsWith(service)));
                    case STALE_LIST -> LAGGING_LIST.matcher(where.operation()).matches();
                    case SLOW_KEY -> where.operation().equals("POST /iam/v2/api-keys");
                    case SLOW_ROLE -> where.operation().equals("POST /iam/v2/role-bindings");
                    // No request that only reads has a secret in it.
                    case ECHO -> !isRead(where);
                    // Nothing has happened in a read whose answer is lost, and a process that dies in it dies once.
                    case TIMEOUT_AFTER, CRASH_AFTER, FUNCTION_TIMEOUT, OUT_OF_MEMORY -> !isRead(where);
                    default -> true;
                };
    }

    private static boolean isRead(Where where) {
        return READ.matcher(where.operation()).matches();
    }
}
