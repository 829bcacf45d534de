package io.fairlead.local.aws.wire;

import java.util.SplittableRandom;

/** The id in the header of every answer. A stream of its own, so that it does not disturb the ids of resources. */
final class RequestIds {
    private final Ids ids = new Ids(new SplittableRandom(0));

    AwsResponse attach(AwsResponse response) {
        var known = response.headers().keySet().stream().anyMatch("x-amzn-RequestId"::equalsIgnoreCase);
        return known ? response : response.with("x-amzn-RequestId", ids.uuid());
    }
}
