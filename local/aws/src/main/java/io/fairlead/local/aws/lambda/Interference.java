package io.fairlead.local.aws.lambda;

import io.fairlead.local.aws.wire.AwsError;

/** Comes between callers and functions, for worlds in which things go wrong. Asked inside the world's lock. */
public interface Interference {
    /** Lets everything through. */
    Interference NONE = new Interference() {};

    /** What becomes of an invocation whose code has run. */
    enum Ending {
        /** What the code made of it. */
        AS_IT_IS,
        /** The process has exited. */
        EXITED,
        /** The process was killed because its memory was used up. */
        OUT_OF_MEMORY,
        /** The code never comes back, so the function's time-out ends it. */
        HANGING,
        /** It is as it is, and the caller's connection has ended before. */
        ANSWER_LOST
    }

    /**
     * How often an invocation is delivered: once, or twice.
     *
     * @throws AwsError what Lambda refuses it with
     */
    default int deliveries(String function, byte[] payload) throws AwsError {
        return 1;
    }

    /** The function's time is over: its caller is told so, and AWS has stopped its code. A thread cannot be stopped. */
    default void timedOut(InvocationContext context) {}

    /** Decides, after the code has run, what becomes of the invocation. */
    default Ending ending(InvocationContext context) {
        return Ending.AS_IT_IS;
    }
}
