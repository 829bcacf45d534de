/** How the data plane of a cluster is reached and with whose key. What is asked of it belongs to the kinds. */
@NullMarked
package io.fairlead.kafka.rest;

import org.jspecify.annotations.NullMarked;
