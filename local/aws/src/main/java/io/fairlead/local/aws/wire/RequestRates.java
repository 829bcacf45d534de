package io.fairlead.local.aws.wire;

import java.util.HashMap;
import java.util.Map;

/** How often an account may call the operations of a service. Operations that are counted together share a bucket. */
public final class RequestRates {
    /** For services whose limits are far above what one account does. */
    public static final RequestRates UNLIMITED = new RequestRates();

    private final Map<String, TokenBucket> buckets = new HashMap<>();

    /** The same rates, and this bucket for all of these operations together. */
    public RequestRates together(TokenBucket bucket, String... operations) {
        var more = new RequestRates();
        more.buckets.putAll(buckets);
        for (var operation : operations) {
            more.buckets.put(operation, bucket);
        }
        return more;
    }

    /** Counts a call; false when it comes too soon. */
    public boolean admit(String operation) {
        var bucket = buckets.get(operation);
        return bucket == null || bucket.tryTake();
    }
}
