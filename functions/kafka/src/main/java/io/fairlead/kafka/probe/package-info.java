/** Proves that a client secret is good for what it promises, from inside the network that its address belongs to. Changes nothing. */
@NullMarked
package io.fairlead.kafka.probe;

import org.jspecify.annotations.NullMarked;
