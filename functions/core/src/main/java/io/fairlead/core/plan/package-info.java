/** Desired against observed: which resources to create, change, wait for or delete, and in which phase. Pure. */
@NullMarked
package io.fairlead.core.plan;

import org.jspecify.annotations.NullMarked;
