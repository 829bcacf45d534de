/** Topics. Their records, and topics that follow another cluster's, are not here. */
@NullMarked
package io.fairlead.kafka.topic;

import org.jspecify.annotations.NullMarked;
