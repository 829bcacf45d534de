/** What is ours: intents, identifiers, and the attributes that other resources need. A port; the table behind it is elsewhere. */
@NullMarked
package io.fairlead.core.ledger;

import org.jspecify.annotations.NullMarked;
