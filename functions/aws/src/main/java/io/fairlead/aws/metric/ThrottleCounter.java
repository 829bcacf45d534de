package io.fairlead.aws.metric;

import io.fairlead.aws.api.AwsRefusal;
import io.fairlead.aws.errors.AwsErrors;
import io.fairlead.core.errors.Category;
import io.fairlead.core.errors.ErrorRules.Answer;
import io.fairlead.core.metric.Metric;
import io.fairlead.core.metric.Metrics;
import java.util.function.Consumer;

/** Counts the calls that a service of AWS refuses because there are too many. */
public final class ThrottleCounter implements Consumer<AwsRefusal> {
    private final String service;
    private final Metrics metrics;

    public ThrottleCounter(String service, Metrics metrics) {
        this.service = service;
        this.metrics = metrics;
    }

    @Override
    public void accept(AwsRefusal refused) {
        var answer = new Answer(refused.status(), refused.code(), refused.reason());
        // DynamoDB throttles with all the codes that others share and one of its own.
        if (AwsErrors.DYNAMO_DB.judge(answer).category() == Category.THROTTLED) {
            metrics.count(Metric.THROTTLES, service);
        }
    }
}
