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

    @ParameterizedTest
    @CsvSource({"10.0.0.0/20, 10.0.15.0/24, true", "10.0.0.0/20, 10.0.0.0/20, true", "10.0.0.0/24, 10.0.0.0/20, false"})
    void contains_whenTheOtherLiesWithin_isTrue(String whole, String part, boolean expected) {
        assertThat(Cidr.parse(whole).orElseThrow().contains(Cidr.parse(part).orElseThrow()))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"10.100.0.0/22, 2, 10.100.0.2", "10.0.255.0/24, 256, 10.1.0.0", "192.168.0.7/16, 0, 192.168.0.0"})
    void addressAt_whateverTheOffset_countsFromTheFirstAddress(String block, int offset, String expected) {
        assertThat(Cidr.parse(block).orElseThrow().addressAt(offset)).isEqualTo(expected);
    }
}
