/** The Confluent environment. What lives in it has kinds of its own. */
@NullMarked
package io.fairlead.control.environment;

import org.jspecify.annotations.NullMarked;
