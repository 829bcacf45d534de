package io.fairlead.network.sdk;

import io.fairlead.core.metric.Metric;
import io.fairlead.core.metric.Metrics;
import java.util.Locale;
import software.amazon.awssdk.core.exception.SdkServiceException;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.core.interceptor.SdkExecutionAttribute;

/** Counts the calls that services refuse because there are too many, by the names that they sign with. */
final class ThrottleCounter implements ExecutionInterceptor {
    private final Metrics metrics;

    ThrottleCounter(Metrics metrics) {
        this.metrics = metrics;
    }

    @Override
    public void onExecutionFailure(Context.FailedExecution context, ExecutionAttributes attributes) {
        if (context.exception() instanceof SdkServiceException refused && refused.isThrottlingException()) {
            var service = attributes.getAttribute(SdkExecutionAttribute.SERVICE_NAME);
            metrics.count(Metric.THROTTLES, service.toLowerCase(Locale.ROOT));
        }
    }
}
