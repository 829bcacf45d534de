/** The kind {@code hosted-zone}: the private zone for the domain of an access point, associated with the networks that may resolve it. */
@NullMarked
package io.fairlead.network.zone;

import org.jspecify.annotations.NullMarked;
