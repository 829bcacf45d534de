package io.fairlead.planner;

import io.fairlead.aws.AwsPorts;
import io.fairlead.aws.api.ObjectStore;
import io.fairlead.core.operation.Surroundings;
import io.fairlead.planner.rotation.RotationPlanning;

/** The planner function's object graph. */
final class Wiring {
    private Wiring() {}

    static Answers answers(Surroundings surroundings) {
        var ports = new AwsPorts(surroundings);
        var functions = new Functions(
                ports.networks(),
                surroundings.require("FAIRLEAD_CONTROL_FUNCTION"),
                surroundings.require("FAIRLEAD_NETWORK_FUNCTION"));
        var documents = new S3Documents(new ObjectStore(ports.connection("s3")));
        var planning = new Planning(
                new Intake(documents, surroundings.require("AWS_REGION")),
                new Registration(ports.networks()),
                functions,
                ports.store());
        return new Answers(planning, new RotationPlanning(ports.store(), functions::at));
    }
}
