package io.fairlead.core.errors;

import io.fairlead.core.secret.Redaction;

/** What another function threw, as Lambda reports it: the name of the class and the message. */
public final class Reported {
    private static final String TO_GO_ON = "\n  To go on: ";

    private Reported() {}

    /**
     * The same failure again. What is none of ours is a defect, unless it is the end of the function's process.
     *
     * @param type with or without its package
     */
    public static Failure failure(String type, String message) {
        var parts = message.split(TO_GO_ON, 2);
        var what = parts[0];
        var fix = parts.length > 1 ? parts[1] : "";
        return switch (type.substring(type.lastIndexOf('.') + 1)) {
            case "NotReadySoon" -> new NotReadySoon(what);
            case "NotReady" -> new NotReady(what, fix);
            case "NotReadyLong" -> new NotReadyLong(what);
            case "Throttled" -> new Throttled(what, fix);
            case "Transient" -> new Transient(what, fix);
            case "Conflict" -> new Conflict(what, fix);
            case "Gone" -> new Gone(what, fix);
            case "Denied" -> new Denied(what, fix);
            case "BadCredential" -> new BadCredential(what, fix);
            case "QuotaExceeded" -> new QuotaExceeded(what, fix);
            case "InvalidRequest" -> new InvalidRequest(what, fix);
            case "ExistsNotOurs" -> new ExistsNotOurs(what, fix);
            case "Unreachable" -> new Unreachable(what, fix);
            case "LeaseLost" -> new LeaseLost(what, fix);
            case "PlanChanged" -> new PlanChanged(what, fix);
            case "NotConverged" -> new NotConverged(what, fix);
            case "Refused" -> new Refused(what, fix);
            case "Bug" -> new Bug(what, fix);
            default -> foreign(type, Redaction.OF_PLACES.of(message));
        };
    }

    /** Lambda names the ends of a process itself, and a process that used up its memory not at all. */
    private static Failure foreign(String type, String message) {
        return type.isEmpty() || type.startsWith("Runtime.") || type.startsWith("Sandbox.")
                ? new Transient(
                        "the function was stopped: " + message, "look at the function's log if it happens again")
                : new Bug(
                        "the function failed with " + type + ": " + message,
                        "look at the function's log; if it is Confluent's or AWS's fault, run again, else report it");
    }
}
