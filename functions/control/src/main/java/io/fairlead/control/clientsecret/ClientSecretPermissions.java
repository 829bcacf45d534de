package io.fairlead.control.clientsecret;

import static io.fairlead.aws.secrets.ClientSecretCalls.ofAny;
import static io.fairlead.aws.secrets.ClientSecretCalls.ofOurs;

import io.fairlead.core.permission.Condition;
import io.fairlead.core.permission.Permissions;
import io.fairlead.core.secret.ClientSecretName;

/** What {@link ClientSecretKind} needs in AWS. */
public final class ClientSecretPermissions {
    private static final Condition BEARING_OUR_TAG =
            Condition.present("aws:RequestTag/" + ClientSecretName.TOPOLOGY_TAG);

    /** Every operation looks first. */
    private static final Permissions LOOK = Permissions.of(ofAny("DescribeSecret"), ofAny("GetSecretValue"));

    private static final Permissions ENSURE = Permissions.of(
            ofAny("CreateSecret").when(BEARING_OUR_TAG),
            ofAny("ListSecretVersionIds"),
            ofAny("PutSecretValue"),
            ofAny("UpdateSecret"),
            ofAny("TagResource").when(BEARING_OUR_TAG),
            ofAny("RestoreSecret"));

    /** Never without a recovery window, whatever becomes of this function. */
    private static final Permissions REMOVE = Permissions.of(ofOurs("DeleteSecret")
            .when(Condition.of(
                    Condition.Operator.NUMERIC_AT_LEAST,
                    "secretsmanager:RecoveryWindowInDays",
                    Integer.toString(ClientSecretKind.RECOVERY_WINDOW_DAYS))));

    private static final Permissions SWEEP = Permissions.of(ofAny("ListSecretVersionIds"), ofAny("GetSecretValue"));

    public static final Permissions ALL = Permissions.all(LOOK, ENSURE, REMOVE, SWEEP);

    private ClientSecretPermissions() {}
}
