package io.fairlead.local.aws.lambda;

/** The code of a function. */
@FunctionalInterface
public interface LocalFunction {
    /** Handles one event; runs in an activity of the world, so it may block on sockets and sleep in the world's time. */
    byte[] invoke(byte[] payload, InvocationContext context) throws Exception;
}
