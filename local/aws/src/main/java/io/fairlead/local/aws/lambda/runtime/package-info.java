/**
 * Functions in processes of their own, started from their packages as Lambda starts them: the runtime API, the JVM under AWS's runtime
 * interface client, and how their ends are told. Knows no function of the product and no other service.
 */
@NullMarked
package io.fairlead.local.aws.lambda.runtime;

import org.jspecify.annotations.NullMarked;
