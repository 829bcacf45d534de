/**
 * What an execution of {@code rotate-keys} has to do: its input, refused in words where it cannot mean anything, becomes lists of
 * secrets, links and roles. Only reads; the state machine and the functions that it calls do the rest.
 */
@NullMarked
package io.fairlead.planner.rotation;

import org.jspecify.annotations.NullMarked;
