package io.fairlead.core.errors;

/** What a failure means for whoever waits for the result. Each category is an exception that state machines know by name. */
public enum Category {
    /** It will be true by itself; look again. */
    NOT_READY,
    /** The service wants us to slow down. */
    THROTTLED,
    /** The service failed; the same call may succeed. */
    TRANSIENT,
    /** The service refuses because of the state of something else. */
    CONFLICT,
    /** The object does not exist any more. */
    GONE,
    /** The credential is valid but lacks a permission. */
    DENIED,
    /** The credential itself is refused. */
    BAD_CREDENTIAL,
    /** A limit of the account or organization is reached. */
    QUOTA,
    /** The service does not accept what the document asks for. */
    INVALID,
    /** An object of that name exists and is not ours. */
    EXISTS_NOT_OURS,
    /** The private path ends before Confluent. */
    UNREACHABLE,
    /** Nothing we know of; a defect of the product until shown otherwise. */
    BUG;

    /**
     * The exception of this category.
     *
     * @param what what happened, to which resource
     * @param fix how to mend it
     */
    public Failure failure(String what, String fix) {
        return switch (this) {
            case NOT_READY -> new NotReady(what, fix);
            case THROTTLED -> new Throttled(what, fix);
            case TRANSIENT -> new Transient(what, fix);
            case CONFLICT -> new Conflict(what, fix);
            case GONE -> new Gone(what, fix);
            case DENIED -> new Denied(what, fix);
            case BAD_CREDENTIAL -> new BadCredential(what, fix);
            case QUOTA -> new QuotaExceeded(what, fix);
            case INVALID -> new InvalidRequest(what, fix);
            case EXISTS_NOT_OURS -> new ExistsNotOurs(what, fix);
            case UNREACHABLE -> new Unreachable(what, fix);
            case BUG -> new Bug(what, fix);
        };
    }
}
