package io.fairlead.local.permission;

import static org.assertj.core.api.Assertions.assertThat;

import io.fairlead.core.permission.AwsCall;
import io.fairlead.core.permission.Condition;
import io.fairlead.core.permission.Condition.Operator;
import java.util.List;
import org.junit.jupiter.api.Test;

class PolicyMatchTest {
    private static final String ARN = "arn:aws:secretsmanager:us-east-1:111122223333:secret:/ours/a-AbCdEf";
    private static final NeededPermission READ = NeededPermission.of("secretsmanager:GetSecretValue", ARN);

    @Test
    void resource_whenItFitsThePattern_isAllowed() {
        assertThat(PolicyMatch.allows(reading(ARN.replace("a-AbCdEf", "*")), READ))
                .isTrue();
        assertThat(PolicyMatch.allows(reading(ARN.replace("AbCdEf", "??????")), READ))
                .isTrue();
        assertThat(PolicyMatch.allows(reading(ARN.replace("AbCdEf", "?????")), READ))
                .isFalse();
        assertThat(PolicyMatch.allows(reading(ARN.replace("/ours/a-AbCdEf", "/others/*")), READ))
                .isFalse();
    }

    @Test
    void action_whenItIsAnotherOne_isNotAllowed() {
        assertThat(PolicyMatch.allows(reading("arn:*"), NeededPermission.of("secretsmanager:DeleteSecret", ARN)))
                .isFalse();
    }

    @Test
    void condition_whenTheRequestLacksItsKey_holdsOnlyWhereIamSaysSo() {
        assertThat(PolicyMatch.allows(reading("arn:*").when(Condition.present("tag")), READ))
                .isFalse();
        assertThat(PolicyMatch.allows(reading("arn:*").when(Condition.absent("tag")), READ))
                .isTrue();
        assertThat(PolicyMatch.allows(reading("arn:*").when(Condition.equal("tag", "ours")), READ))
                .isFalse();
        assertThat(allows(Operator.ARN_LIKE_IF_EXISTS, "arn:*", List.of())).isTrue();
        assertThat(allows(Operator.EACH_STRING_EQUALS, "CNAME", List.of())).isTrue();
        assertThat(allows(Operator.NUMERIC_AT_LEAST, "7", List.of())).isFalse();
    }

    @Test
    void condition_whenSomeValuesAreOthers_holdsForAnyOrForEach() {
        assertThat(allows(Operator.STRING_EQUALS, "CNAME", List.of("A", "CNAME")))
                .isTrue();
        assertThat(allows(Operator.EACH_STRING_EQUALS, "CNAME", List.of("A", "CNAME")))
                .isFalse();
        assertThat(allows(Operator.EACH_STRING_LIKE, "*.cloud", List.of("\\052.x.cloud", "y.cloud")))
                .isTrue();
        assertThat(allows(Operator.NUMERIC_AT_LEAST, "7", List.of("30"))).isTrue();
        assertThat(allows(Operator.NUMERIC_AT_LEAST, "7", List.of("6"))).isFalse();
    }

    private static boolean allows(Operator operator, String wanted, List<String> found) {
        var declared = reading("arn:*").when(Condition.of(operator, "key", wanted));
        return PolicyMatch.allows(declared, READ.with("key", found));
    }

    private static AwsCall reading(String resource) {
        return AwsCall.toAll("secretsmanager:GetSecretValue", "a test", resource);
    }
}
