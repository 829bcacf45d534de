/**
 * The stand-in for EventBridge: takes events from clients and from the other stand-ins, keeps them in order and tells
 * listeners. Routing by rules is not here yet; the world's listeners stand in for targets.
 */
@NullMarked
package io.fairlead.local.aws.events;

import org.jspecify.annotations.NullMarked;
