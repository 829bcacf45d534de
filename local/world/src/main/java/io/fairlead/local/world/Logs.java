package io.fairlead.local.world;

import java.util.ArrayList;
import java.util.List;

/** What functions have logged. What they say in words goes to the error output, too. */
public final class Logs {
    private final List<String> lines = new ArrayList<>();

    Logs() {}

    synchronized void add(String line) {
        lines.add(line);
        System.err.println(line);
    }

    /** For machines: figures. */
    synchronized void keep(String line) {
        lines.add(line);
    }

    /** Everything so far. */
    public synchronized List<String> lines() {
        return List.copyOf(lines);
    }
}
