/** How the product reads and writes JSON. */
@NullMarked
package io.fairlead.core.json;

import org.jspecify.annotations.NullMarked;
