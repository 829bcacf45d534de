package io.fairlead.kafka.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.fairlead.core.errors.Denied;
import io.fairlead.core.errors.InvalidRequest;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class CandidatesTest {
    private final List<String> tried = new ArrayList<>();

    @Test
    void firstThatPasses_whenOneIsRefused_triesTheNextAndNoMore() {
        var chosen = Candidates.of("link", "a:9092, b:9092,c:9092").firstThatPasses(address -> {
            tried.add(address);
            if (address.startsWith("a")) {
                throw new InvalidRequest("unresolvable", "");
            }
        });

        assertThat(chosen).isEqualTo("b:9092");
        assertThat(tried).containsExactly("a:9092", "b:9092");
    }

    @Test
    void firstThatPasses_whenAllAreRefused_tellsEachRefusal() {
        assertThatExceptionOfType(InvalidRequest.class)
                .isThrownBy(() -> Candidates.of("link", "a:9092,b:9092").firstThatPasses(address -> {
                    throw new InvalidRequest("no way to " + address, "");
                }))
                .withMessageContaining("a:9092: no way to a:9092")
                .withMessageContaining("b:9092: no way to b:9092");
    }

    @Test
    void firstThatPasses_whenSomethingElseIsWrong_doesNotTryOn() {
        assertThatExceptionOfType(Denied.class)
                .isThrownBy(() -> Candidates.of("link", "a:9092,b:9092").firstThatPasses(address -> {
                    tried.add(address);
                    throw new Denied("no role", "");
                }));
        assertThat(tried).containsExactly("a:9092");
    }
}
