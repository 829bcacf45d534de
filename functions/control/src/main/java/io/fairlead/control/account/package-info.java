/** Service accounts: who connectors and clients are. What they may do and by which key has kinds of its own. */
@NullMarked
package io.fairlead.control.account;

import org.jspecify.annotations.NullMarked;
