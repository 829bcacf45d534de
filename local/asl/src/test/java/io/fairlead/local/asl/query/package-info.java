/** The query languages on their own: tables of expressions and what they yield. */
@NullMarked
package io.fairlead.local.asl.query;

import org.jspecify.annotations.NullMarked;
