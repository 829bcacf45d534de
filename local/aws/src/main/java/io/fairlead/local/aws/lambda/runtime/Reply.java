package io.fairlead.local.aws.lambda.runtime;

/** How a process ended what it was asked. */
sealed interface Reply {
    /** The handler returned. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Result(byte[] payload) implements Reply {}

    /**
     * The handler threw, or could not be built.
     *
     * @param payload as the runtime describes it
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Described(byte[] payload) implements Reply {}

    /**
     * The process is gone.
     *
     * @param status it exited with; 128 and the signal's number when it was killed
     */
    record Exited(int status) implements Reply {}
}
