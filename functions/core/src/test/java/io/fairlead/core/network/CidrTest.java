package io.fairlead.core.network;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CidrTest {
    @ParameterizedTest
    @CsvSource({
        "10.0.0.0/20,   10.0.15.255/32, true",
        "10.0.0.0/20,   10.0.16.0/20,   false",
        "10.0.16.0/20,  10.0.0.0/16,    true",
        "0.0.0.0/0,     255.0.0.0/8,    true",
        "10.0.0.0/32,   10.0.0.1/32,    false",
        "10.0.3.9/20,   10.0.0.0/24,    true"
    })
    void overlaps_whenBlocksShareAnAddress_isTrueBothWays(String one, String other, boolean expected) {
        var first = Cidr.parse(one).orElseThrow();
        var second = Cidr.parse(other).orElseThrow();

        assertThat(first.overlaps(second)).isEqualTo(expected);
        assertThat(second.overlaps(first)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "10.0.0.0", "10.0.0/8", "10.0.0.256/8", "10.0.0.0/33", "::/0", "10.0.0.0/-1"})
    void parse_whenNotABlock_isEmpty(String text) {
        assertThat(Cidr.parse(text)).isEmpty();
    }
}
