/** The vocabulary that every kind of resource shares: references, phases, places, and what a document asks of a kind. No kind is named here. */
@NullMarked
package io.fairlead.core.resource;

import org.jspecify.annotations.NullMarked;
