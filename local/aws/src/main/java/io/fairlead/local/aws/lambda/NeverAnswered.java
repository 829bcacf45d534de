package io.fairlead.local.aws.lambda;

/** The code was still running when its time was over, and was stopped: the time-out is what the caller hears of. */
public final class NeverAnswered extends Exception {
    private static final long serialVersionUID = 1L;

    public NeverAnswered() {
        super("the function was stopped when its time was over");
    }
}
