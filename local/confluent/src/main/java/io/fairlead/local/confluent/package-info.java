/**
 * A stand-in for Confluent Cloud on loopback: the control plane, Kafka REST, Connect and Schema Registry, as the documents
 * and recordings describe them. This package is what the local world uses: start it, wire it to AWS and to public names, look
 * at what exists. It knows nothing of the product; behaviour lives in the packages below.
 */
@NullMarked
package io.fairlead.local.confluent;

import org.jspecify.annotations.NullMarked;
