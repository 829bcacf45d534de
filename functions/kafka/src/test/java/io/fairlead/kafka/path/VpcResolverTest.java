package io.fairlead.kafka.path;

import static io.fairlead.kafka.path.TestDns.address;
import static io.fairlead.kafka.path.TestDns.alias;
import static org.assertj.core.api.Assertions.assertThat;

import io.fairlead.kafka.path.Answer.Verdict;
import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.xbill.DNS.Rcode;

class VpcResolverTest {
    private static final String ADVERTISED = "lkc-1-ap1.us-east-1.aws.accesspoint.glb.confluent.cloud";
    private static final String PRIVATE = "lkc-1.ap1.us-east-1.aws.accesspoint.confluent.cloud";
    private static final String ENDPOINT = "vpce-1-abc.vpce-svc-1.us-east-1.vpce.amazonaws.com";

    @Test
    void ask_whenAliasesLeadToAnAddressInside_tellsThemAll() throws IOException {
        try (var dns = TestDns.answering(
                Rcode.NOERROR, alias(ADVERTISED, PRIVATE), alias(PRIVATE, ENDPOINT), address(ENDPOINT, "10.0.1.7"))) {
            var answer = ask(dns);

            assertThat(answer.verdict()).isEqualTo(Verdict.PRIVATE);
            assertThat(answer.chain()).containsExactly(ADVERTISED, PRIVATE, ENDPOINT);
            assertThat(answer.addresses()).extracting(ip -> ip.getHostAddress()).containsExactly("10.0.1.7");
        }
    }

    @Test
    void ask_whenOneAddressIsOnTheInternet_saysPublic() throws IOException {
        try (var dns =
                TestDns.answering(Rcode.NOERROR, address(ADVERTISED, "10.0.1.7"), address(ADVERTISED, "52.1.2.3"))) {
            assertThat(ask(dns).verdict()).isEqualTo(Verdict.PUBLIC);
        }
    }

    @Test
    void ask_whenTheChainEndsInNothing_saysWhichNameIsMissing() throws IOException {
        try (var dns = TestDns.answering(Rcode.NXDOMAIN, alias(ADVERTISED, PRIVATE))) {
            var answer = ask(dns);

            assertThat(answer.verdict()).isEqualTo(Verdict.NO_SUCH_NAME);
            assertThat(answer.last()).isEqualTo(PRIVATE);
        }
    }

    @Test
    void ask_whenTheNameHasNoAddress_saysNoData() throws IOException {
        try (var dns = TestDns.answering(Rcode.NOERROR, alias(ADVERTISED, PRIVATE))) {
            assertThat(ask(dns).verdict()).isEqualTo(Verdict.NO_DATA);
        }
    }

    @Test
    void ask_whenTheResolverFails_tellsItFromNoSuchName() throws IOException {
        try (var dns = TestDns.answering(Rcode.SERVFAIL)) {
            assertThat(ask(dns).verdict()).isEqualTo(Verdict.SERVER_FAILED);
        }
    }

    @Test
    void ask_whenNobodyAnswers_saysTimedOut() throws IOException {
        try (var dns = TestDns.silent()) {
            var answer = new VpcResolver(dns.address(), Duration.ofMillis(50)).ask(ADVERTISED);

            assertThat(answer.verdict()).isEqualTo(Verdict.TIMED_OUT);
            assertThat(answer.chain()).containsExactly(ADVERTISED);
        }
    }

    @Test
    void ask_whenADatagramIsLost_asksAgain() throws IOException {
        try (var dns = TestDns.losingTheFirst(address(ADVERTISED, "10.0.1.7"))) {
            var answer = new VpcResolver(dns.address(), Duration.ofMillis(500)).ask(ADVERTISED);

            assertThat(answer.verdict()).isEqualTo(Verdict.PRIVATE);
        }
    }

    @Test
    void ask_whenTheAnswerToAnotherQuestionComes_waitsForItsOwn() throws IOException {
        try (var dns = TestDns.belated(address(ADVERTISED, "10.0.1.7"))) {
            assertThat(ask(dns).verdict()).isEqualTo(Verdict.PRIVATE);
        }
    }

    @Test
    void ask_whenOnlyAnswersToOtherQuestionsCome_saysTimedOut() throws IOException {
        try (var dns = TestDns.confused()) {
            var answer = new VpcResolver(dns.address(), Duration.ofMillis(50)).ask(ADVERTISED);

            assertThat(answer.verdict()).isEqualTo(Verdict.TIMED_OUT);
        }
    }

    @Test
    void ask_whenTheAnswerDoesNotFitIntoADatagram_getsItOverTcp() throws IOException {
        try (var dns = TestDns.talkative(alias(ADVERTISED, ENDPOINT), address(ENDPOINT, "10.0.1.7"))) {
            assertThat(ask(dns).chain()).containsExactly(ADVERTISED, ENDPOINT);
        }
    }

    @Test
    void ask_whenTheRecordHasAppeared_doesNotRememberThatItWasMissing() throws IOException {
        try (var dns = TestDns.answering(Rcode.NXDOMAIN)) {
            var resolver = new VpcResolver(dns.address());
            assertThat(resolver.ask(ADVERTISED).verdict()).isEqualTo(Verdict.NO_SUCH_NAME);

            dns.nowAnswering(Rcode.NOERROR, address(ADVERTISED, "10.0.1.7"));

            assertThat(resolver.ask(ADVERTISED).verdict()).isEqualTo(Verdict.PRIVATE);
        }
    }

    @Test
    void ask_whenAliasesGoRound_ends() throws IOException {
        try (var dns = TestDns.answering(Rcode.NOERROR, alias(ADVERTISED, PRIVATE), alias(PRIVATE, ADVERTISED))) {
            assertThat(ask(dns).chain()).containsExactly(ADVERTISED, PRIVATE);
        }
    }

    private static Answer ask(TestDns dns) {
        return new VpcResolver(dns.address()).ask(ADVERTISED);
    }
}
