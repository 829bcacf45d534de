/** The {@code fairlead} command: demonstrates and serves the local world. Shows; decides nothing. */
@NullMarked
package io.fairlead.local.cli;

import org.jspecify.annotations.NullMarked;
