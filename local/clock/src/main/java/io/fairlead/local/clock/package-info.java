/**
 * The time of the local world, and the one scheduler that everything in it runs on. Nothing here knows AWS, Confluent or
 * the product; everything else in {@code local} knows this package and asks no other clock.
 */
@NullMarked
package io.fairlead.local.clock;

import org.jspecify.annotations.NullMarked;
