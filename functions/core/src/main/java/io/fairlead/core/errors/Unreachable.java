package io.fairlead.core.errors;

/** The private path ends before Confluent; the message names the layer. */
public final class Unreachable extends Failure {
    public Unreachable(String what, String fix) {
        super(Category.UNREACHABLE, what, fix);
    }
}
