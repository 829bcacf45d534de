package io.fairlead.planner;

import io.fairlead.core.errors.Refused;
import io.fairlead.core.json.Json;

/** Reads requests; a person's misspelt input is refused in words. */
final class Requests {
    private Requests() {}

    static Request read(String text) {
        try {
            return Json.read(text, Request.class);
        } catch (IllegalArgumentException e) {
            throw new Refused(
                    "the input cannot be understood: " + e.getMessage(),
                    "see apply.input.schema.json and teardown.input.schema.json in events/");
        }
    }
}
