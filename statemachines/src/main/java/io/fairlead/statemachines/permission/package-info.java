/**
 * What the state machines may do in AWS, read from their definitions, and who may start them. Roles as data; no policy document and
 * no SDK here, and nothing that runs in an execution.
 */
@NullMarked
package io.fairlead.statemachines.permission;

import org.jspecify.annotations.NullMarked;
