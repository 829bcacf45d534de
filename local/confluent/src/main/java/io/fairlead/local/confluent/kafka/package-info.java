/**
 * Kafka REST v3: topics, ACLs, cluster links, mirror topics, and the server that tells clusters and access points apart. Knows
 * nothing of how clusters come to be.
 */
@NullMarked
package io.fairlead.local.confluent.kafka;

import org.jspecify.annotations.NullMarked;
