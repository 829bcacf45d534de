/**
 * Managed connectors: reached through the control plane, living on a Kafka cluster. Knows which accounts may write and that
 * connectors fill topics; knows nothing of what they would write.
 */
@NullMarked
package io.fairlead.local.confluent.connect;

import org.jspecify.annotations.NullMarked;
