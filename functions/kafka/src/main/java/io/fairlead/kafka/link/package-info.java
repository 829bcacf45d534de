/**
 * Cluster links: the two link objects of one name that together make a bidirectional link. Each is made at its own cluster,
 * with its own side's key, and carries the other side's key. What is mirrored through them is not here.
 */
@NullMarked
package io.fairlead.kafka.link;

import org.jspecify.annotations.NullMarked;
