/**
 * The planner function: refuses or keeps documents, plans from what the places found and the ledger records, and closes the
 * books. Reads and writes the product's own table only; it calls neither Confluent nor the networks.
 */
@NullMarked
package io.fairlead.planner;

import org.jspecify.annotations.NullMarked;
