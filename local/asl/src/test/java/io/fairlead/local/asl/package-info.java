/**
 * What recordings do not show: redrive, stop, tokens, limits. Machines run in a world of their own, against scripted tasks.
 */
@NullMarked
package io.fairlead.local.asl;

import org.jspecify.annotations.NullMarked;
