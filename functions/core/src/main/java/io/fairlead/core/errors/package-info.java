/** What can go wrong, as data: categories, rule tables from a service's words to a category, and the exceptions that state machines know by name. */
@NullMarked
package io.fairlead.core.errors;

import org.jspecify.annotations.NullMarked;
