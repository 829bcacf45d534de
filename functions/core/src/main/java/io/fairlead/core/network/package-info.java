/** The networks that the infrastructure has made or imported, by name. */
@NullMarked
package io.fairlead.core.network;

import org.jspecify.annotations.NullMarked;
