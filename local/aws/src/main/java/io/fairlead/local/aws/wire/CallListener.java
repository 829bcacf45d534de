package io.fairlead.local.aws.wire;

/** Hears of every call that was answered; called inside the world's lock. */
@FunctionalInterface
public interface CallListener {
    /** One call and its answer, errors included. */
    void called(String service, String operation, AwsRequest request, AwsResponse response);
}
