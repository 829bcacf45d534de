/** Role bindings, and the rules by which their scopes are written as CRNs. */
@NullMarked
package io.fairlead.control.role;

import org.jspecify.annotations.NullMarked;
