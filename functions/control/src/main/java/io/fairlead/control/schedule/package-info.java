/** The schedules of a topology: when its keys are replaced, and when it is looked after what a rotation could not finish. */
@NullMarked
package io.fairlead.control.schedule;

import org.jspecify.annotations.NullMarked;
