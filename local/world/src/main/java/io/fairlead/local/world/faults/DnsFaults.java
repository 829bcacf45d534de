package io.fairlead.local.world.faults;

import io.fairlead.local.aws.dns.Interference;
import io.fairlead.local.aws.lambda.Interference.Ending;
import java.util.OptionalInt;
import java.util.function.UnaryOperator;
import org.xbill.DNS.Rcode;

/** Faults of private names. */
final class DnsFaults implements Interference {
    private final Faults faults;
    private final UnaryOperator<String> networks;

    DnsFaults(Faults faults, UnaryOperator<String> networks) {
        this.faults = faults;
        this.networks = networks;
    }

    @Override
    public OptionalInt rcode(String vpcId, String name) {
        if (faults.invocations().isGone()) {
            return OptionalInt.of(Rcode.SERVFAIL);
        }
        return faults.hit(faults.call(Where.DNS, networks.apply(vpcId), name))
                .map(this::rcode)
                .orElse(OptionalInt.empty());
    }

    private OptionalInt rcode(What what) {
        return switch (what.effect()) {
            case NO_SUCH_HOST -> OptionalInt.of(Rcode.NXDOMAIN);
            case SERVFAIL -> OptionalInt.of(Rcode.SERVFAIL);
            case CRASH_BEFORE, CRASH_AFTER -> {
                faults.invocations().die(Ending.EXITED);
                yield OptionalInt.of(Rcode.SERVFAIL);
            }
            default -> OptionalInt.empty();
        };
    }
}
