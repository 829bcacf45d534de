/**
 * What accounts of the topology may do on one cluster, as a whole: one resource per cluster, so that thousands of entries
 * are one comparison. Entries of principals that are not ours are never touched.
 */
@NullMarked
package io.fairlead.kafka.acl;

import org.jspecify.annotations.NullMarked;
