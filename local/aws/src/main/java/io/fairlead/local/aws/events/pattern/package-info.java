/**
 * Event patterns as EventBridge documents them: which events a rule takes. Knows JSON only, no buses and no targets. The
 * filters {@code cidr} and {@code wildcard} are refused: nothing here needs them.
 */
@NullMarked
package io.fairlead.local.aws.events.pattern;

import org.jspecify.annotations.NullMarked;
