package io.fairlead.local.aws.events.pattern;

/** The pattern is none that EventBridge would take. */
public final class InvalidPattern extends RuntimeException {
    InvalidPattern(String reason) {
        super(reason);
    }
}
