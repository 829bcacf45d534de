/** The one careful algorithm (look, intent, create, record, adopt or refuse, wait) and the port that each kind implements for it. */
@NullMarked
package io.fairlead.core.reconcile;

import org.jspecify.annotations.NullMarked;
