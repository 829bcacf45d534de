/** Refuses the removal of a stack on which topologies stand. The function that knows is in {@code functions/control}. */
@NullMarked
package io.fairlead.infra.guard;

import org.jspecify.annotations.NullMarked;
