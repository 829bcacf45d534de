/**
 * The stand-in for Step Functions: machines, their executions and histories, over the wire. The language itself is
 * {@code io.fairlead.local.asl}; what tasks call is in the package below.
 */
@NullMarked
package io.fairlead.local.aws.states;

import org.jspecify.annotations.NullMarked;
