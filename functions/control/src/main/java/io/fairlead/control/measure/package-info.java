/** What is measured daily, of every topology and of the installation itself, asked by a schedule. Nothing is changed here. */
@NullMarked
package io.fairlead.control.measure;

import org.jspecify.annotations.NullMarked;
