/** The topology document: what a person says should exist. Immutable records and their validation; no identifiers of Confluent or AWS, no I/O. */
@NullMarked
package io.fairlead.core.topology;

import org.jspecify.annotations.NullMarked;
