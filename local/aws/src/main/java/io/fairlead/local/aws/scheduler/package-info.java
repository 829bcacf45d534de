/**
 * The stand-in for EventBridge Scheduler: groups, schedules, and their firing in the world's time. Knows neither state machines
 * nor functions; what it delivers to is given to it.
 */
@NullMarked
package io.fairlead.local.aws.scheduler;

import org.jspecify.annotations.NullMarked;
