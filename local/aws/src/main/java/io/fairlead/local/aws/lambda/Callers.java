package io.fairlead.local.aws.lambda;

import io.fairlead.local.aws.wire.AwsRequest;
import io.fairlead.local.aws.wire.Senders;
import io.fairlead.local.clock.Activity;
import io.fairlead.local.clock.WorldClock;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Tells a function's own calls from those of people and tests, as AWS does: a function signs with an access key of its own. One
 * activity runs at a time, so the call comes from this run of the function.
 */
final class Callers implements Senders {
    private final WorldClock clock;
    private final Map<Activity, String> keys = new HashMap<>();

    Callers(WorldClock clock) {
        this.clock = clock;
    }

    /** Temporary credentials of a role begin with ASIA. */
    static String accessKey(String function) {
        return "ASIA" + function.toUpperCase(Locale.ROOT).replace('-', '_');
    }

    /** From now on the activity runs the function. */
    void began(Activity activity, String function) {
        keys.put(activity, accessKey(function));
    }

    void ended(Activity activity) {
        keys.remove(activity);
    }

    @Override
    public @Nullable Activity of(AwsRequest request) {
        var running = clock.activity();
        return running != null && request.accessKey().equals(keys.get(running)) ? running : null;
    }
}
