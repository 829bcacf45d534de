package io.fairlead.aws.api;

/** No answer came, or half of one: whether the service has done what was asked is unknown. Never leaves the adapters. */
public final class NoAnswer extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public NoAnswer(String message, Throwable cause) {
        super(message, cause);
    }

    NoAnswer(String message) {
        super(message);
    }
}
