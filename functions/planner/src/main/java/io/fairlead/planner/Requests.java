package io.fairlead.planner;

import io.fairlead.core.errors.Refused;
import io.fairlead.core.json.Json;

/** Reads requests; a person's misspelt input is refused in words. */
final class Requests {
    private Requests() {}

    /** What is asked; the rest of a request depends on it. */
    static String operation(String text) {
        try {
            return Json.parse(text).path("operation").asText();
        } catch (IllegalArgumentException e) {
            throw misunderstood(e);
        }
    }

    static Request read(String text) {
        try {
            return Json.read(text, Request.class);
        } catch (IllegalArgumentException e) {
            throw misunderstood(e);
        }
    }

    private static Refused misunderstood(IllegalArgumentException e) {
        return new Refused(
                "the input cannot be understood: " + e.getMessage(),
                "see apply.input.schema.json and teardown.input.schema.json in events/");
    }
}
