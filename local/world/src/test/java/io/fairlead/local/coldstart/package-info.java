/**
 * What a cold start costs, from the start of the JVM to the first result: our functions beside handlers as one writes them without a
 * thought for it. Run by {@code ./mvnw verify -Pbenchmark}; nothing else belongs here.
 */
@NullMarked
package io.fairlead.local.coldstart;

import org.jspecify.annotations.NullMarked;
