/** Proves a version of a client secret through the private endpoint, by the function that lives there. No value ever goes with the request. */
@NullMarked
package io.fairlead.rotation.proof;

import org.jspecify.annotations.NullMarked;
