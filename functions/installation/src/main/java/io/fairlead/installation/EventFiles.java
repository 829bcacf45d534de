package io.fairlead.installation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The files of {@code events/} that a deployment fills in: patterns of rules, schedules. */
final class EventFiles {
    private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{(\\w+)}");

    private EventFiles() {}

    /** The file with its {@code ${Name}} placeholders filled in; what {@link References} fill in may be left. */
    static String filled(String path, Map<String, String> values) {
        return PLACEHOLDER
                .matcher(read("/io/fairlead/events/" + path))
                .replaceAll(found -> Matcher.quoteReplacement(value(path, found.group(1), values)));
    }

    private static String value(String path, String name, Map<String, String> values) {
        var value = values.get(name);
        if (value == null) {
            throw new IllegalArgumentException(path + " needs a value for " + name);
        }
        return value;
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
