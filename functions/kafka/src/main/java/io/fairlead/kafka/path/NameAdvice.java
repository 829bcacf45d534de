package io.fairlead.kafka.path;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * What it means when a name does not lead into the network. The names of a chain tell how far it got: the advertised name
 * (public, below {@code .glb.}), the name in the private zone, the name of the VPC endpoint.
 */
final class NameAdvice {
    private static final String PUBLIC_HOP = ".accesspoint.glb.confluent.cloud";
    private static final String PRIVATE_ZONE = ".confluent.cloud";
    private static final String VPC_ENDPOINT = ".vpce.amazonaws.com";

    private record Row(Predicate<Answer> matches, String what, String fix) {}

    // "Security groups" and "Network ACLs" in the user guide of Amazon VPC: neither filters what goes to the VPC's
    // resolver.
    private static final List<Row> ROWS = List.of(
            row(
                    Answer.Verdict.TIMED_OUT,
                    "",
                    "the resolver does not answer",
                    "set FAIRLEAD_DNS to the VPC's own resolver, the first address of its block plus two, and switch on the VPC's DNS"
                            + " support; neither a security group nor a network ACL stands in between"),
            row(
                    Answer.Verdict.SERVER_FAILED,
                    "",
                    "the resolver cannot find out (SERVFAIL)",
                    "a FORWARD rule of Route 53 Resolver may shadow the public hop: associate a SYSTEM rule for"
                            + " <region>.aws.accesspoint.glb.confluent.cloud with this VPC"),
            row(
                    Answer.Verdict.PUBLIC,
                    "",
                    "the name leads to the internet, not into this network",
                    "point the record * of the access point's private zone at the VPC endpoint, and associate the zone with"
                            + " this VPC"),
            row(
                    Answer.Verdict.NO_SUCH_NAME,
                    PUBLIC_HOP,
                    "the advertised name does not exist (NXDOMAIN)",
                    "see that the access point is READY and the cluster still there; a FORWARD rule that covers this name"
                            + " answers so, too: give this VPC a SYSTEM rule for it"),
            row(
                    Answer.Verdict.NO_SUCH_NAME,
                    PRIVATE_ZONE,
                    "no record of that name in this VPC (NXDOMAIN)",
                    "see that the access point's private zone is associated with this VPC and has the record *; apply makes"
                            + " both"),
            row(
                    Answer.Verdict.NO_SUCH_NAME,
                    VPC_ENDPOINT,
                    "the record points at a VPC endpoint that is not there (NXDOMAIN)",
                    "run apply again; it makes the endpoint and points the record at it"),
            row(
                    Answer.Verdict.NO_SUCH_NAME,
                    "",
                    "the name does not exist (NXDOMAIN)",
                    "see where the last name of the chain should come from"),
            row(
                    Answer.Verdict.NO_DATA,
                    VPC_ENDPOINT,
                    "the VPC endpoint has no address yet",
                    "see that the endpoint is available and has subnets"),
            row(
                    Answer.Verdict.NO_DATA,
                    "",
                    "the name has no IPv4 address",
                    "point the record * of the access point's private zone at the VPC endpoint's regional name by a CNAME"));

    private NameAdvice() {}

    static Diagnosis on(Answer answer) {
        return ROWS.stream()
                .filter(row -> row.matches.test(answer))
                .findFirst()
                .map(row -> new Diagnosis(Layer.NAME, row.what + ": " + said(answer), row.fix))
                .orElseThrow(() -> new IllegalArgumentException("nothing is wrong with " + answer));
    }

    static Stream<Diagnosis> known() {
        return ROWS.stream().map(row -> new Diagnosis(Layer.NAME, row.what, row.fix));
    }

    private static String said(Answer answer) {
        var chain = String.join(" -> ", answer.chain());
        var addresses = answer.addresses().stream()
                .map(address -> address.getHostAddress())
                .toList();
        return addresses.isEmpty() ? chain : chain + " -> " + String.join(", ", addresses);
    }

    private static Row row(Answer.Verdict verdict, String ending, String what, String fix) {
        return new Row(answer -> answer.verdict() == verdict && answer.last().endsWith(ending), what, fix);
    }
}
