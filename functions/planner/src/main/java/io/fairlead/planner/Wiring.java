package io.fairlead.planner;

import io.fairlead.aws.AwsPorts;
import io.fairlead.core.operation.Surroundings;
import io.fairlead.planner.rotation.RotationPlanning;
import software.amazon.awssdk.services.s3.S3Client;

/** The planner function's object graph. */
final class Wiring {
    private final Surroundings surroundings;
    private final AwsPorts ports;
    private final Functions functions;

    Wiring(Surroundings surroundings) {
        this.surroundings = surroundings;
        this.ports = new AwsPorts(surroundings);
        this.functions = new Functions(ports.networks(), surroundings.require("FAIRLEAD_CONTROL_FUNCTION"));
    }

    Planning planning() {
        var documents =
                new S3Documents(() -> ports.clients().build(S3Client.builder().forcePathStyle(true)));
        return new Planning(
                new Intake(documents, surroundings.require("AWS_REGION")),
                new Registration(ports.networks()),
                functions,
                ports.store());
    }

    RotationPlanning rotations() {
        return new RotationPlanning(ports.store(), functions::at);
    }
}
