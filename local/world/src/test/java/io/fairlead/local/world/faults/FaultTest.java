package io.fairlead.local.world.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FaultTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "confluent POST /iam/v2/api-keys #1 timeout-after",
                "confluent POST /iam/v2/api-keys orders_manager #2-4 throttle=20s",
                "confluent GET /org/v2/environments from fairlead-control ensure environment #1 stale-list",
                "ec2 CreateVpcEndpoint #1 503",
                "confluent POST /org/v2/environments #1 405",
                "secretsmanager CreateSecret #1 echo",
                "states:dynamodb UpdateItem #1 timeout-after",
                "states:states DescribeExecution from fairlead-apply Ask whether the holder runs #1 throttle",
                "lambda fairlead-control #3 crash-after",
                "dns sandbox-minimal #1 no-such-host=90s",
                "tls handshake #1 tls-reset",
                "state Ensure cluster role from fairlead-apply #2 stop"
            })
    void parse_whenWrittenInFull_isWrittenTheSameAgain(String text) {
        assertThat(Fault.parse(text)).hasToString(text);
    }

    @Test
    void parse_whenShort_takesTheFirstCallOfAnybody() {
        var fault = Fault.parse("  ec2   CreateVpcEndpoint throttle ");

        assertThat(fault.when()).isEqualTo(new When(1, 1, null));
        assertThat(fault.where()).isEqualTo(new Where("ec2", "CreateVpcEndpoint", "", List.of()));
    }

    @Test
    void parse_whenNamesAreGoneForAWhile_hitsAllQuestionsDuringThatTime() {
        assertThat(Fault.parse("dns * no-such-host=2m").when().during()).isEqualTo(Duration.ofMinutes(2));
        assertThat(Fault.parse("confluent POST /iam/v2/api-keys slow-key=2m")
                        .when()
                        .during())
                .isNull();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
                    ec2 CreateVpcEndpoint explode               | nobody knows how to 'explode'
                    fleet Anything throttle                     | there is no service fleet
                    throttle                                    | say where
                    ec2 CreateVpcEndpoint from throttle         | say where
                    ec2 CreateVpcEndpoint #0 throttle           | count from #1
                    ec2 CreateVpcEndpoint #x throttle           | '#x' is no occurrence
                    ec2 CreateVpcEndpoint duplicate             | duplicate cannot happen at ec2 CreateVpcEndpoint
                    ec2 CreateVpcEndpoint 405                   | AWS says by codes
                    ssm GetParameter conflict                   | ssm knows no passing conflict
                    confluent POST /iam/v2/api-keys slow-key    | slow-key needs a time
                    confluent POST /iam/v2/api-keys slow-key=x  | 'x' is no time
                    confluent POST /org/v2/environments slow-key=5m | slow-key is for confluent POST /iam/v2/api-keys
                    state Gate stop=5                           | stop takes no time
                    """)
    void parse_whenNotUnderstood_saysWhy(String text, String reason) {
        assertThatThrownBy(() -> Fault.parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("fault '" + text + "': ")
                .hasMessageContaining(reason);
    }

    @Test
    void where_whenItHasStarsResourceAndCaller_matchesSuchCallsOnly() {
        var call = new Call(
                "confluent",
                "GET /iam/v2/api-keys/{id}",
                "GET /iam/v2/api-keys/ABC",
                "/iam/v2/api-keys/ABC {} ",
                List.of("fairlead-control", "ensure", "client-secret", "orders/manager"));

        assertThat(where("confluent GET /iam/v2/api-keys/{id}").matches(call)).isTrue();
        assertThat(where("confluent GET /iam/v2/api-keys/ABC").matches(call)).isTrue();
        assertThat(where("confluent GET /iam/* ABC from ensure client-secret").matches(call))
                .isTrue();
        assertThat(where("confluent *").matches(call)).isTrue();
        assertThat(where("confluent GET /iam/v2/api-keys").matches(call)).isFalse();
        assertThat(where("confluent * XYZ").matches(call)).isFalse();
        assertThat(where("confluent * from remove").matches(call)).isFalse();
        assertThat(where("ec2 *").matches(call)).isFalse();
    }

    private static Where where(String text) {
        return Where.parse(List.of(text.split(" ")));
    }
}
