/**
 * A lean, blocking client of Confluent Cloud's APIs: how they are addressed, paged, throttled and how they say no. What is
 * asked of them, and what the answers mean for a resource, belongs to the functions that use it.
 */
@NullMarked
package io.fairlead.confluent;

import org.jspecify.annotations.NullMarked;
