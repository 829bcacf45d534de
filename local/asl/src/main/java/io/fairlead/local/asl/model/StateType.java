package io.fairlead.local.asl.model;

import org.jspecify.annotations.Nullable;

/** The types of states, with the field that each needs to have. */
public enum StateType {
    PASS("Pass", true, null),
    TASK("Task", true, "Resource"),
    CHOICE("Choice", false, "Choices"),
    WAIT("Wait", true, null),
    SUCCEED("Succeed", false, null),
    FAIL("Fail", false, null),
    PARALLEL("Parallel", true, "Branches"),
    MAP("Map", true, null);

    private final String text;
    private final boolean continues;
    private final @Nullable String required;

    StateType(String text, boolean continues, @Nullable String required) {
        this.text = text;
        this.continues = continues;
        this.required = required;
    }

    /** As written in definitions and at the front of event types. */
    public String text() {
        return text;
    }

    /** Whether it needs {@code Next} or {@code End}. */
    boolean continues() {
        return continues;
    }

    @Nullable
    String required() {
        return required;
    }
}
