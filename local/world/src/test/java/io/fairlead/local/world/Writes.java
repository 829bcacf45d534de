package io.fairlead.local.world;

import static org.assertj.core.api.Assertions.assertThat;

import io.fairlead.local.asl.Execution;
import io.fairlead.local.world.faults.Call;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Which execution changes something in a cloud, by what arrives at the services, and who holds the lease at that moment. */
final class Writes {
    /** The product's own bookkeeping changes nothing in a cloud; names, handshakes and states are no services. */
    private static final Set<String> OTHERS =
            Set.of("dynamodb", "events", "lambda", "ssm", "s3", "dns", "tls", "state");

    private static final Pattern READ = Pattern.compile("(GET |Get|List|Describe|Search|Batch).*");

    private final World world;
    private final List<Write> writes = new ArrayList<>();

    private record Write(Call call, String holder) {}

    Writes(World world) {
        this.world = world;
        var failures = new Failures(world);
        world.faults().onCall(call -> {
            if (isWrite(call)) {
                writes.add(new Write(call, failures.holder().orElse("")));
            }
        });
    }

    private static boolean isWrite(Call call) {
        return !call.execution().isEmpty()
                && !OTHERS.contains(call.service())
                && !READ.matcher(call.operation()).matches();
    }

    /** How many there were for that execution so far. */
    long by(Execution execution) {
        var arn = execution.start().executionArn();
        return world.clock()
                .exclusively(() -> writes.stream()
                        .filter(write -> write.call().execution().equals(arn))
                        .count());
    }

    void areByTheHolderOfTheLease() {
        var seen = world.clock().exclusively(() -> List.copyOf(writes));
        assertThat(seen)
                .isNotEmpty()
                .allSatisfy(write -> assertThat(write.call().execution()).isEqualTo(write.holder()));
    }
}
