package io.fairlead.local.world.faults;

import io.fairlead.local.aws.lambda.Interference.Ending;
import io.fairlead.local.aws.wire.Interference;
import java.util.List;

/** Faults of calls to AWS, by functions and by state machines. */
final class AwsFaults implements Interference {
    private final Faults faults;

    AwsFaults(Faults faults) {
        this.faults = faults;
    }

    @Override
    public Passage passage(String service, String operation, String request, List<String> caller) {
        if (faults.invocations().isGone()) {
            return Passage.CUT_BEFORE;
        }
        return faults.hit(call(service, operation, request, caller))
                .map(what -> passage(what, service, request))
                .orElse(Passage.FREE);
    }

    private Call call(String service, String operation, String request, List<String> caller) {
        return caller.isEmpty()
                ? faults.call(service, operation, request)
                : new Call(service, operation, operation, request, words(caller));
    }

    /** As they are written in {@link Where}, where a blank separates words. */
    private static List<String> words(List<String> caller) {
        return List.of(String.join(" ", caller).split("\\s+"));
    }

    private Passage passage(What what, String service, String request) {
        return switch (what.effect()) {
            case THROTTLE -> throw AwsRefusals.throttled(service);
            case STATUS -> throw AwsRefusals.failed(service, what.status());
            case ECHO -> throw AwsRefusals.failed(service, 500, "cannot work on " + request);
            case CONFLICT -> throw AwsRefusals.conflict(service);
            case TIMEOUT_BEFORE -> Passage.CUT_BEFORE;
            case TIMEOUT_AFTER -> Passage.CUT_AFTER;
            case CRASH_BEFORE -> died(Ending.EXITED, Passage.CUT_BEFORE);
            case CRASH_AFTER -> died(Ending.EXITED, Passage.CUT_AFTER);
            case FUNCTION_TIMEOUT -> died(Ending.HANGING, Passage.CUT_AFTER);
            case OUT_OF_MEMORY -> died(Ending.OUT_OF_MEMORY, Passage.CUT_AFTER);
            default -> Passage.FREE;
        };
    }

    private Passage died(Ending how, Passage passage) {
        faults.invocations().die(how);
        return passage;
    }
}
