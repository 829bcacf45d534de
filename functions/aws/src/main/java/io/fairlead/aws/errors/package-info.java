/** What AWS services refuse with, as tables, and the one place where an exception of the SDK becomes a failure that state machines know. */
@NullMarked
package io.fairlead.aws.errors;

import org.jspecify.annotations.NullMarked;
