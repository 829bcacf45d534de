package io.fairlead.local.aws.states.integration;

import io.fairlead.local.asl.TaskRunner.Reply;
import io.fairlead.local.clock.Timer;

/** One kind of resource that a Task state can name. */
@FunctionalInterface
public interface Integration {
    /** Begins the call inside the world's lock and returns at once; see {@link io.fairlead.local.asl.TaskRunner#begin}. */
    Timer begin(Call call, Reply reply);
}
