package io.fairlead.local.aws.wire;

import java.util.concurrent.CompletableFuture;

/** A service that has every answer at once: all but Lambda. */
public interface PromptService extends AwsService {
    /** Performs the call and answers; what goes wrong is an answer too. */
    AwsResponse handle(AwsRequest request);

    @Override
    default CompletableFuture<AwsResponse> begin(AwsRequest request) {
        return CompletableFuture.completedFuture(handle(request));
    }
}
