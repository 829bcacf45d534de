package io.fairlead.local.asl.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The error names that a Retrier or a Catcher takes. */
public record ErrorNames(List<String> names) {
    /** Whether an error belongs to them. */
    public boolean include(@Nullable String error) {
        return names.contains("States.ALL")
                || (error != null && names.contains(error))
                // A wildcard for all that a task can fail with, time-outs excepted (developer guide, "Error names").
                || (names.contains("States.TaskFailed") && !"States.Timeout".equals(error));
    }
}
