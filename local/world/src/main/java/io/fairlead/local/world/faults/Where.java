package io.fairlead.local.world.faults;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The calls that a fault can hit, as they are written in {@code --fault}.
 *
 * @param service {@code confluent}; AWS's signing name such as {@code ec2}; the same with {@code states:} before it for calls by
 *     the state machines themselves; {@code lambda}, {@code dns}, {@code tls}, {@code state}
 * @param operation method and path or path template; the name of AWS's operation; of a function; of a network; {@code handshake};
 *     of a state. {@code *} stands for anything
 * @param resource a text somewhere in the request; empty for any
 * @param caller words that describe who calls: function, operation, kind and name of the resource, or machine and state; empty for
 *     anybody
 */
public record Where(String service, String operation, String resource, List<String> caller) {
    static final String CONFLUENT = "confluent";
    static final String AWS = "aws";
    static final String MACHINE = "states:";
    static final String LAMBDA = "lambda";
    static final String DNS = "dns";
    static final String TLS = "tls";
    static final String STATE = "state";

    private static final Set<String> AWS_SERVICES =
            Set.of("dynamodb", "ec2", "events", "route53", "s3", "scheduler", "secretsmanager", "ssm", "states", "sts");
    private static final Set<String> OWN_SORT = Set.of(CONFLUENT, LAMBDA, DNS, TLS, STATE);

    public Where {
        caller = List.copyOf(caller);
    }

    /** The words up to {@code from} say what is called, those behind it who calls. */
    static Where parse(List<String> words) {
        var from = words.indexOf("from");
        var call = from < 0 ? words : words.subList(0, from);
        var caller = from < 0 ? List.<String>of() : words.subList(from + 1, words.size());
        if (call.size() < 2 || (from >= 0 && caller.isEmpty())) {
            throw new IllegalArgumentException(
                    "say where: a service and its operation, e.g. 'confluent POST /iam/v2/api-keys' or 'ec2 CreateVpcEndpoint'");
        }
        var length = operationLength(call);
        var where = new Where(
                call.getFirst(),
                String.join(" ", call.subList(1, 1 + length)),
                String.join(" ", call.subList(1 + length, call.size())),
                caller);
        where.sort();
        return where;
    }

    private static int operationLength(List<String> call) {
        return switch (call.getFirst()) {
            case STATE -> call.size() - 1;
            case CONFLUENT -> call.get(1).equals("*") ? 1 : Math.min(2, call.size() - 1);
            default -> 1;
        };
    }

    /** What kind of call it is, which decides what can go wrong with it. */
    String sort() {
        if (OWN_SORT.contains(service)) {
            return service;
        }
        if (AWS_SERVICES.contains(service)) {
            return AWS;
        }
        if (service.startsWith(MACHINE) && AWS_SERVICES.contains(service.substring(MACHINE.length()))) {
            return MACHINE;
        }
        throw new IllegalArgumentException("there is no service " + service + "; there are "
                + Stream.of(
                                OWN_SORT.stream(),
                                AWS_SERVICES.stream(),
                                Stream.of("states:dynamodb", "states:events", "states:states"))
                        .flatMap(names -> names)
                        .sorted()
                        .collect(Collectors.joining(", ")));
    }

    /** Whether it is about this call. */
    public boolean matches(Call call) {
        return service.equals(call.service())
                && (glob(operation, call.operation()) || glob(operation, call.target()))
                && call.request().contains(resource)
                && call.caller().containsAll(caller);
    }

    private static boolean glob(String pattern, String text) {
        var quoted = Stream.of(pattern.split("\\*", -1)).map(Pattern::quote).collect(Collectors.joining(".*"));
        return Pattern.compile(quoted, Pattern.DOTALL).matcher(text).matches();
    }

    @Override
    public String toString() {
        return Stream.of(service, operation, resource, caller.isEmpty() ? "" : "from " + String.join(" ", caller))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" "));
    }
}
