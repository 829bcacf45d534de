package io.fairlead.local.aws.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class TokenBucketTest {
    private Instant now = Instant.parse("2026-01-01T00:00:00Z");
    private final TokenBucket bucket = new TokenBucket(() -> now, 4, 0.3);

    @Test
    void tryTake_whenTheBurstIsUsedUp_waitsForTheRefill() {
        for (var i = 0; i < 4; i++) {
            assertThat(bucket.tryTake()).isTrue();
        }
        assertThat(bucket.tryTake()).isFalse();

        now = now.plusMillis(3_300);
        assertThat(bucket.tryTake()).isFalse();
        now = now.plusMillis(40);
        assertThat(bucket.tryTake()).isTrue();
        assertThat(bucket.tryTake()).isFalse();
    }

    @Test
    void tryTake_whenLongIdle_holdsNoMoreThanItsCapacity() {
        now = now.plusSeconds(3_600);
        for (var i = 0; i < 4; i++) {
            assertThat(bucket.tryTake()).isTrue();
        }
        assertThat(bucket.tryTake()).isFalse();
    }
}
