/** Finds in a document what the kafka function of one network operates, with the place of each in the document. No call is made here. */
@NullMarked
package io.fairlead.kafka.document;

import org.jspecify.annotations.NullMarked;
