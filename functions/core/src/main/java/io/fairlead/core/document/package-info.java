/**
 * Documents that people write: JSON that is held to a schema and to rules, with defaults filled in from the schema, and refused with
 * everything that is wrong at once. Knows no particular document.
 */
@NullMarked
package io.fairlead.core.document;

import org.jspecify.annotations.NullMarked;
