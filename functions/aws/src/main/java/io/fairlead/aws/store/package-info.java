/** The one DynamoDB table behind the ports of {@code io.fairlead.core.store}: ledger, documents, findings, lease. The only code that knows its items; the state machines write the lease in the same words. */
@NullMarked
package io.fairlead.aws.store;

import org.jspecify.annotations.NullMarked;
