package io.fairlead.rotation;

import com.fasterxml.jackson.databind.JsonNode;
import io.fairlead.aws.AwsPorts;
import io.fairlead.aws.api.RestApi;
import io.fairlead.confluent.ControlPlane;
import io.fairlead.core.operation.Surroundings;
import io.fairlead.rotation.key.AccountKeys;
import io.fairlead.rotation.key.ConfluentKeys;
import io.fairlead.rotation.key.KeyMaker;
import io.fairlead.rotation.proof.KafkaFunctionProver;
import io.fairlead.rotation.proof.Proof;
import io.fairlead.rotation.secret.ClientSecrets;
import io.fairlead.rotation.step.CreateSecret;
import io.fairlead.rotation.step.FinishSecret;
import io.fairlead.rotation.step.GivingUp;
import io.fairlead.rotation.step.Request;
import io.fairlead.rotation.step.Rotation;
import io.fairlead.rotation.step.Steps;
import io.fairlead.rotation.step.TestSecret;
import io.fairlead.rotation.step.Troubles;
import java.util.function.Consumer;

/** Builds the rotation function's object graph. */
final class Wiring {
    private Wiring() {}

    /** Takes what Secrets Manager sends. */
    static Consumer<JsonNode> rotation(Surroundings surroundings) {
        var aws = new AwsPorts(surroundings);
        var lambda = new RestApi(aws.patientConnection("lambda", KafkaFunctionProver.LONGEST_ANSWER));
        var rotation = rotation(
                aws,
                new ConfluentKeys(ControlPlane.of(surroundings, aws.secrets(), aws.metrics(), "rotation")
                        .client()),
                new Proof(new KafkaFunctionProver(lambda), surroundings.clock(), surroundings.pause()),
                surroundings);
        return event -> rotation.perform(Request.of(event));
    }

    private static Rotation rotation(AwsPorts aws, AccountKeys accounts, Proof proof, Surroundings surroundings) {
        var versions = aws.secretVersions();
        var keys = new KeyMaker(accounts);
        var givingUp = new GivingUp(versions, keys);
        return new Rotation(
                new ClientSecrets(aws.secrets(), aws.store(), aws.networks()),
                versions,
                aws.secretRotation(),
                new Troubles(aws.store(), aws.announcements()),
                new Steps(
                        new CreateSecret(
                                versions, aws.store(), keys, givingUp, surroundings.clock(), surroundings.pause()),
                        new TestSecret(versions, proof),
                        new FinishSecret(versions, aws.store(), givingUp)));
    }
}
