package io.fairlead.local.confluent;

/** Is told of each call, with the world's lock held. */
@FunctionalInterface
public interface CallListener {
    /**
     * A call was answered.
     *
     * @param service e.g. {@code iam}, {@code kafka}
     * @param operation method and path template, e.g. {@code GET /org/v2/environments/{id}}
     * @param status 0 when the connection was closed without an answer
     */
    void called(String service, String operation, int status);
}
