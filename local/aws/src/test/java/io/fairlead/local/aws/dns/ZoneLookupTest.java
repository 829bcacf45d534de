package io.fairlead.local.aws.dns;

import static org.assertj.core.api.Assertions.assertThat;

import io.fairlead.local.aws.route53.PublishedZone;
import io.fairlead.local.aws.route53.RecordSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xbill.DNS.Rcode;

class ZoneLookupTest {
    private final ZoneLookup lookup = new ZoneLookup(new PublishedZone(
            "Z1",
            "example.com.",
            Set.of("vpc-1"),
            List.of(
                    set("example.com.", "SOA", "ns.example.org. mail.example.org. 1 7200 900 1209600 86400"),
                    set("*.example.com.", "A", "10.0.0.1"),
                    set("host.example.com.", "A", "10.0.0.2"),
                    set("deep.empty.example.com.", "A", "10.0.0.3"),
                    set("*.az1.example.com.", "CNAME", "target.example.org."))));

    /** RFC 4592: a wildcard does not match below a name that exists, not even below one without records. */
    @ParameterizedTest
    @CsvSource({
        "any.example.com.,       A,     10.0.0.1",
        "two.labels.example.com., A,    10.0.0.1",
        "host.example.com.,      A,     10.0.0.2",
        "host.example.com.,      TXT,   no data",
        "any.example.com.,       TXT,   no data",
        "empty.example.com.,     A,     no data",
        "other.empty.example.com., A,   no such name",
        "below.host.example.com., A,    no such name",
        "x.az1.example.com.,     A,     alias to target.example.org.",
        "x.az1.example.com.,     CNAME, target.example.org.",
    })
    void find_whenAsked_followsTheRulesOfWildcards(String name, String type, String expected) {
        assertThat(describe(lookup.find(name, type))).isEqualTo(expected);
    }

    private static String describe(Step step) {
        return switch (step) {
            case Step.Alias alias -> "alias to " + alias.record().getTarget();
            case Step.Found found -> found.records().getFirst().rdataToString();
            case Step.Nothing nothing -> nothing.rcode() == Rcode.NXDOMAIN ? "no such name" : "no data";
        };
    }

    private static RecordSet set(String name, String type, String value) {
        return new RecordSet(name, type, 60, List.of(value));
    }
}
