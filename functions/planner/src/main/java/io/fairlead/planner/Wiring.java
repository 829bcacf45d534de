package io.fairlead.planner;

import io.fairlead.aws.AwsPorts;
import io.fairlead.core.operation.Surroundings;
import software.amazon.awssdk.services.s3.S3Client;

/** The planner function's object graph. */
final class Wiring {
    private Wiring() {}

    static Planning planning(Surroundings surroundings) {
        var ports = new AwsPorts(surroundings);
        var documents =
                new S3Documents(() -> ports.clients().build(S3Client.builder().forcePathStyle(true)));
        return new Planning(
                new Intake(documents, surroundings.require("AWS_REGION")),
                new Registration(ports.networks()),
                new Functions(ports.networks(), surroundings.require("FAIRLEAD_CONTROL_FUNCTION")),
                ports.store());
    }
}
