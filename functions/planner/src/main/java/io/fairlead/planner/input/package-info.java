/** What persons, schedules and rules may start the state machines with. What it means is for those who plan. */
@NullMarked
package io.fairlead.planner.input;

import org.jspecify.annotations.NullMarked;
