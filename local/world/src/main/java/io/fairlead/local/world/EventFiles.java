package io.fairlead.local.world;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** The files of {@code events/} that a deployment fills in: patterns of rules, schedules. */
final class EventFiles {
    private EventFiles() {}

    /** The file with its {@code ${Name}} placeholders filled in. */
    static String filled(String path, Map<String, String> values) {
        var text = read("/io/fairlead/events/" + path);
        for (var value : values.entrySet()) {
            text = text.replace("${" + value.getKey() + "}", value.getValue());
        }
        if (text.contains("${")) {
            throw new IllegalArgumentException(path + " needs more than " + values.keySet());
        }
        return text;
    }

    private static String read(String resource) {
        try (var in = EventFiles.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException(resource + " is not on the class path");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
