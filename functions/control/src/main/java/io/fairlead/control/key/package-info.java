/** The API keys that were made for client secrets, and what holds them. What becomes of them is decided elsewhere. */
@NullMarked
package io.fairlead.control.key;

import org.jspecify.annotations.NullMarked;
