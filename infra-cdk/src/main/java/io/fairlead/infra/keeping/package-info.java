/** How what outlives a call is kept: log groups, and what becomes of a resource when its stack goes. */
@NullMarked
package io.fairlead.infra.keeping;

import org.jspecify.annotations.NullMarked;
