/** What must survive an execution: documents, findings, leases, ledgers. Ports; the table behind them is elsewhere. */
@NullMarked
package io.fairlead.core.store;

import org.jspecify.annotations.NullMarked;
