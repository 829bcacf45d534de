/**
 * What the Task states of an execution can call: functions, other executions, and AWS's services, each with the shapes
 * and error names that Step Functions gives them. Knows the services only by the ports given to it.
 */
@NullMarked
package io.fairlead.local.aws.states.integration;

import org.jspecify.annotations.NullMarked;
