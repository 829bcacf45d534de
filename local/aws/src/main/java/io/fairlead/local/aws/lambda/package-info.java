/**
 * The stand-in for AWS Lambda. Functions are registered in process; an invocation is an activity of the world, outside
 * its lock, because the code calls back over HTTP. Knows neither the product's functions nor Step Functions.
 */
@NullMarked
package io.fairlead.local.aws.lambda;

import org.jspecify.annotations.NullMarked;
