/** Managed connectors, which the public control plane runs although they live in a private cluster. */
@NullMarked
package io.fairlead.control.connector;

import org.jspecify.annotations.NullMarked;
