package io.fairlead.rotation;

import static org.assertj.core.api.Assertions.assertThat;

import io.fairlead.core.permission.AwsCall;
import io.fairlead.core.permission.Condition;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Whoever takes this function over can do no more than this. */
class RotationPermissionsTest {
    private static final String CLIENT_SECRETS =
            "arn:${Partition}:secretsmanager:${Region}:${Account}:secret:/confluent_cloud_resource/*";
    private static final Condition BEARS_OUR_TOPOLOGY = Condition.present("aws:ResourceTag/fairlead:topology");
    private static final Condition BEARS_OUR_MARKER =
            Condition.like("aws:ResourceTag/fairlead:marker", "${Table}:*/client-secret/*");

    private final List<AwsCall> calls = RotationPermissions.role().permissions().calls();

    @Test
    void role_always_touchesClientSecretsBelowOurRootAndReadsOneSecretBesides() {
        assertThat(ofSecretsManager())
                .extracting(call -> call.action() + " " + call.resources())
                .containsExactlyInAnyOrder(
                        "secretsmanager:GetSecretValue [arn:${Partition}:secretsmanager:${Region}:${Account}:secret:"
                                + "${ConfluentSecret}-??????]",
                        "secretsmanager:DescribeSecret [" + CLIENT_SECRETS + "]",
                        "secretsmanager:GetSecretValue [" + CLIENT_SECRETS + "]",
                        "secretsmanager:PutSecretValue [" + CLIENT_SECRETS + "]",
                        "secretsmanager:UpdateSecretVersionStage [" + CLIENT_SECRETS + "]");
    }

    /** A secret without them can be looked at, to say why it is refused, and neither read nor written. */
    @Test
    void role_whenItReadsOrWritesAClientSecret_needsOurTagsOnIt() {
        assertThat(ofSecretsManager())
                .filteredOn(call -> call.resources().equals(List.of(CLIENT_SECRETS)))
                .filteredOn(call -> !call.action().equals("secretsmanager:DescribeSecret"))
                .hasSize(3)
                .allSatisfy(call -> assertThat(call.conditions()).contains(BEARS_OUR_TOPOLOGY, BEARS_OUR_MARKER));
    }

    @Test
    void role_whenItMovesALabel_movesOnlyThoseOfARotation() {
        assertThat(calls)
                .filteredOn(call -> call.action().equals("secretsmanager:UpdateSecretVersionStage"))
                .singleElement()
                .satisfies(call -> assertThat(call.conditions())
                        .contains(Condition.equal("secretsmanager:VersionStage", "AWSCURRENT", "AWSPENDING")));
    }

    @Test
    void caller_always_isSecretsManagerForThisAccount() {
        var caller = RotationPermissions.caller();

        assertThat(caller.trust().service()).isEqualTo("secretsmanager.amazonaws.com");
        assertThat(caller.trust().conditions()).containsExactly(Condition.equal("aws:SourceAccount", "${Account}"));
        assertThat(caller.trust().why()).isNotBlank();
    }

    private List<AwsCall> ofSecretsManager() {
        return calls.stream()
                .filter(call -> call.action().startsWith("secretsmanager:"))
                .toList();
    }
}
