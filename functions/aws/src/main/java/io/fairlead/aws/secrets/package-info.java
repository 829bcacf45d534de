/** Client secrets in AWS Secrets Manager and the JSON that consumers find in them. Besides Confluent's transport the only place that unwraps a secret; nothing here logs, and no exception carries a value. */
@NullMarked
package io.fairlead.aws.secrets;

import org.jspecify.annotations.NullMarked;
