package io.fairlead.local.aws.lambda;

/** How an invocation ended. */
public sealed interface Outcome {
    /** The id of the invocation. */
    String requestId();

    /** What the caller gets: the function's result, or the runtime's description of the error. */
    byte[] payload();

    /** The function answered. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Returned(String requestId, byte[] payload) implements Outcome {}

    /**
     * The function threw, or was stopped.
     *
     * @param error the class of the exception, or Lambda's own name such as {@code Sandbox.Timedout}
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Failed(String requestId, String error, byte[] payload) implements Outcome {
        /** As Step Functions names it when its own connection has ended. */
        static final String UNANSWERED = "Lambda.SdkClientException";
    }
}
