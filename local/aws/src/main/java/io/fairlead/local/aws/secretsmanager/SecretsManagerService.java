package io.fairlead.local.aws.secretsmanager;

import io.fairlead.local.aws.events.EventBus;
import io.fairlead.local.aws.lambda.LambdaService;
import io.fairlead.local.aws.wire.Account;
import io.fairlead.local.aws.wire.Ids;
import io.fairlead.local.aws.wire.JsonOperation;
import io.fairlead.local.aws.wire.JsonProtocol;
import io.fairlead.local.aws.wire.JsonService;
import io.fairlead.local.aws.wire.Operations;
import io.fairlead.local.aws.wire.RequestRates;
import io.fairlead.local.aws.wire.TokenBucket;
import io.fairlead.local.clock.WorldClock;
import java.time.InstantSource;
import java.util.List;

/** The table of Secrets Manager's operations. */
public final class SecretsManagerService extends JsonService {
    private final WorldClock clock;
    private final Secrets secrets;
    private final Operations<JsonOperation> operations;
    private final RequestRates rates;

    /** Secrets that are rotated by the functions of that Lambda. */
    public SecretsManagerService(WorldClock clock, Account account, Ids ids, EventBus bus, LambdaService lambda) {
        super(new JsonProtocol("secretsmanager", "secretsmanager", "1.1", "", "Message"));
        this.clock = clock;
        this.secrets = new Secrets(clock, account, ids);
        var rotations = new Rotations(clock, ids, lambda);
        var rotation = new RotationOperations(clock, secrets, lambda, rotations);
        var versions = new SecretVersions(clock, secrets, bus, rotations);
        var lifecycle = new SecretLifecycle(clock, secrets, versions, rotations);
        this.rates = rates(clock);
        this.operations = new Operations<JsonOperation>()
                .on("CreateSecret", lifecycle::create)
                .on("UpdateSecret", lifecycle::update)
                .on("DescribeSecret", lifecycle::describe)
                .on("ListSecrets", new SecretList(secrets)::list)
                .on("DeleteSecret", lifecycle::delete)
                .on("RestoreSecret", lifecycle::restore)
                .on("TagResource", lifecycle::tag)
                .on("UntagResource", lifecycle::untag)
                .on("GetSecretValue", versions::getValue)
                .on("PutSecretValue", versions::putValue)
                .on("ListSecretVersionIds", versions::list)
                .on("UpdateSecretVersionStage", versions::moveStage)
                .on("RotateSecret", rotation::rotate)
                .on("CancelRotateSecret", rotation::cancel);
    }

    /** The quotas of Secrets Manager, per second. Assumed: no burst beyond. Reads of secrets, 10,000 and more, are not counted. */
    private static RequestRates rates(InstantSource clock) {
        return RequestRates.UNLIMITED
                .together(new TokenBucket(clock, 50, 50), "CreateSecret")
                .together(new TokenBucket(clock, 50, 50), "DeleteSecret")
                .together(new TokenBucket(clock, 50, 50), "RestoreSecret")
                .together(new TokenBucket(clock, 50, 50), "ListSecretVersionIds")
                .together(new TokenBucket(clock, 50, 50), "TagResource", "UntagResource")
                .together(new TokenBucket(clock, 50, 50), "RotateSecret", "CancelRotateSecret")
                .together(new TokenBucket(clock, 50, 50), "PutSecretValue", "UpdateSecret", "UpdateSecretVersionStage")
                .together(new TokenBucket(clock, 100, 100), "ListSecrets");
    }

    @Override
    protected RequestRates rates() {
        return rates;
    }

    @Override
    protected Operations<JsonOperation> operations() {
        return operations;
    }

    /** The names of all secrets that are not deleted, nor about to be. */
    public List<String> names() {
        return clock.exclusively(() -> secrets.all().stream()
                .filter(secret -> secret.deletion() == null)
                .map(Secret::name)
                .toList());
    }
}
