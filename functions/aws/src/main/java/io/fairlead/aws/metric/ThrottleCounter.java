package io.fairlead.aws.metric;

import io.fairlead.core.metric.Metric;
import io.fairlead.core.metric.Metrics;
import software.amazon.awssdk.core.exception.SdkServiceException;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.core.interceptor.SdkExecutionAttribute;

/** Counts the calls that services of AWS refuse because there are too many. */
public final class ThrottleCounter implements ExecutionInterceptor {
    private final Metrics metrics;

    public ThrottleCounter(Metrics metrics) {
        this.metrics = metrics;
    }

    @Override
    public void onExecutionFailure(Context.FailedExecution context, ExecutionAttributes attributes) {
        if (context.exception() instanceof SdkServiceException refused && refused.isThrottlingException()) {
            metrics.count(Metric.THROTTLES, attributes.getAttribute(SdkExecutionAttribute.SERVICE_NAME));
        }
    }
}
