/**
 * Doubles of the ports and the contracts that they share with the adapters on AWS; published as this module's test jar. What
 * a double does beyond its port is not here.
 */
@NullMarked
package io.fairlead.core.testing;

import org.jspecify.annotations.NullMarked;
