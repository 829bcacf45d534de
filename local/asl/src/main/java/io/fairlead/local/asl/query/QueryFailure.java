package io.fairlead.local.asl.query;

import org.jspecify.annotations.Nullable;

/** A query could not be evaluated, or its result is of no use where it stands. */
public final class QueryFailure extends RuntimeException {
    private final Kind kind;
    private final String error;
    private final @Nullable String location;

    /** How the service treats the failure. */
    public enum Kind {
        /** JSONata: recorded as EvaluationFailed, can be retried and caught. */
        EVALUATION,
        /** As {@link #EVALUATION}, but found out when the state already was at work. */
        LATE_EVALUATION,
        /** JSONPath: ends the execution, no Retry and no Catch sees it. */
        TERMINAL,
        /** An error name that Retry and Catch do see, without an event of its own. */
        PLAIN
    }

    private QueryFailure(Kind kind, String error, String message, @Nullable String location) {
        super(message);
        this.kind = kind;
        this.error = error;
        this.location = location;
    }

    static QueryFailure evaluation(String message, @Nullable String location) {
        return new QueryFailure(Kind.EVALUATION, "States.QueryEvaluationError", message, location);
    }

    static QueryFailure lateEvaluation(String message, String location) {
        return new QueryFailure(Kind.LATE_EVALUATION, "States.QueryEvaluationError", message, location);
    }

    /** A failure that no state machine can handle. */
    public static QueryFailure terminal(String message) {
        return new QueryFailure(Kind.TERMINAL, "States.Runtime", message, null);
    }

    static QueryFailure named(String error, String message) {
        return new QueryFailure(Kind.PLAIN, error, message, null);
    }

    public Kind kind() {
        return kind;
    }

    /** Whether the history has an EvaluationFailed event for it. */
    public boolean isRecorded() {
        return kind == Kind.EVALUATION || kind == Kind.LATE_EVALUATION;
    }

    public boolean isTerminal() {
        return kind == Kind.TERMINAL;
    }

    /** The error name. */
    public String error() {
        return error;
    }

    /** What is wrong, without the words about the state that every cause begins with. */
    public String detail() {
        return String.valueOf(getMessage());
    }

    /** The path of the field, such as {@code Output/result}. */
    public @Nullable String location() {
        return location;
    }
}
