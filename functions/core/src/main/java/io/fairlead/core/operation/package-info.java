/** What a function is asked to do (ensure, await, remove, observe, sweep) and how it is done for any kind. The doorways call this. */
@NullMarked
package io.fairlead.core.operation;

import org.jspecify.annotations.NullMarked;
