/** Figures for CloudWatch as lines of the function's log: no call, no client. What they mean is in {@code core.metric}. */
@NullMarked
package io.fairlead.aws.metric;

import org.jspecify.annotations.NullMarked;
