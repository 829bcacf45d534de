/** Schedules in EventBridge Scheduler. What is scheduled, and why, is decided elsewhere. */
@NullMarked
package io.fairlead.aws.schedule;

import org.jspecify.annotations.NullMarked;
