/**
 * The stand-in for EventBridge: takes events from clients and from the other stand-ins, keeps them in order, tells listeners,
 * and starts state machines by rules of the default bus. Schedules, other buses and other targets are not here.
 */
@NullMarked
package io.fairlead.local.aws.events;

import org.jspecify.annotations.NullMarked;
