package io.fairlead.local.aws.wire;

import java.util.concurrent.CompletableFuture;

/** One service of the stand-in. Calls come one at a time: the server holds the world's lock around them. */
public interface AwsService {
    /** The signing name by which requests find this service. */
    String signingName();

    /** The API's name of the operation that the request asks for, for figures; {@code Unknown} when there is none. */
    String operationOf(AwsRequest request);

    /** A refusal in this service's framing. */
    AwsResponse refusal(AwsError error);

    /** Performs the call; the server waits for the answer without the world's lock. */
    CompletableFuture<AwsResponse> begin(AwsRequest request);
}
