package io.fairlead.local.world.faults;

import java.util.List;

/**
 * One call that somebody makes to the outside.
 *
 * @param service as in {@link Where}
 * @param operation as its service names it; a path as template
 * @param target method and path as they were sent; the operation where there is no such thing
 * @param request everything that was sent, as text
 * @param caller function, operation, kind and name of the resource when a function calls; machine and state when a machine does
 * @param execution ARN of the execution that a function works for; empty when no function calls
 */
public record Call(
        String service, String operation, String target, String request, List<String> caller, String execution) {
    /** Not for an execution, or by a state machine itself. */
    public Call(String service, String operation, String target, String request, List<String> caller) {
        this(service, operation, target, request, caller, "");
    }
}
