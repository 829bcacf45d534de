/** Mirror topics: topics of the destination cluster that follow a topic of the other side of a link. Promotion is not here. */
@NullMarked
package io.fairlead.kafka.mirror;

import org.jspecify.annotations.NullMarked;
