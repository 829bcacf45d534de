/** What is measured daily for the whole installation, asked by a schedule. Nothing is changed here. */
@NullMarked
package io.fairlead.control.measure;

import org.jspecify.annotations.NullMarked;
