/** When keys are replaced and when a replaced key may go: rules only, no service is called from here. */
@NullMarked
package io.fairlead.core.rotation;

import org.jspecify.annotations.NullMarked;
