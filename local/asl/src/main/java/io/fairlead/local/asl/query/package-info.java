/**
 * The two query languages of the Amazon States Language and what a state does with them: from its input to what it works
 * on, from its result to its output and its variables. Evaluation only: nothing here knows states' order, time or history.
 */
@NullMarked
package io.fairlead.local.asl.query;

import org.jspecify.annotations.NullMarked;
