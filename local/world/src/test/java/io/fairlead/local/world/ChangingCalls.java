package io.fairlead.local.world;

import static org.assertj.core.api.Assertions.assertThat;

import io.fairlead.local.world.faults.Call;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Every call that changes something, with all that it carries: of functions and of state machines, bookkeeping included. */
final class ChangingCalls {
    private static final Pattern READ = Pattern.compile("(GET |Get|List|Describe|Query|Scan|BatchGet|Head).*");
    /** Names that are resolved and handshakes change nothing. */
    private static final Set<String> QUIET = Set.of("dns", "tls", "state");

    private final List<Call> calls = new ArrayList<>();
    private final World world;

    ChangingCalls(World world) {
        this.world = world;
        world.faults().onCall(call -> {
            if (!QUIET.contains(call.service())
                    && !READ.matcher(call.operation()).matches()) {
                calls.add(call);
            }
        });
    }

    /** None of the calls so far carries one of these words; forgets the calls. */
    void haveNotTouched(Set<String> words) {
        var seen = world.clock().exclusively(() -> {
            var all = List.copyOf(calls);
            calls.clear();
            return all;
        });
        assertThat(seen).isNotEmpty();
        assertThat(seen.stream()
                        .filter(call -> words.stream().anyMatch(call.request()::contains))
                        .toList())
                .as("calls that change what they must not touch")
                .isEmpty();
    }
}
