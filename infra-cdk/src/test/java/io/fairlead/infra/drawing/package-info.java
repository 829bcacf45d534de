/** The drawing of the networks in docs/architecture.md, made from the example configuration. */
@NullMarked
package io.fairlead.infra.drawing;

import org.jspecify.annotations.NullMarked;
