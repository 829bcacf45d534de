package io.fairlead.aws.secrets;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The line in which Kafka's Java clients carry user name and password. */
final class Jaas {
    private static final String MODULE = "org.apache.kafka.common.security.plain.PlainLoginModule";
    private static final Pattern USER = option("username");
    private static final Pattern PASSWORD = option("password");

    private Jaas() {}

    /** The user and password of a line; its own words, so that neither is ever part of a printed record. */
    interface Reader<T> {
        T read(String user, String password);
    }

    static String write(String user, String password) {
        return MODULE + " required username='" + user + "' password='" + password + "';";
    }

    /** Empty when the line is for another module or lacks one of the two. */
    static <T> Optional<T> read(String line, Reader<T> reader) {
        return line.contains("PlainLoginModule")
                ? value(USER, line).flatMap(user -> value(PASSWORD, line).map(password -> reader.read(user, password)))
                : Optional.empty();
    }

    /** The value ends at the quote that it began with: the other quote may be part of it. */
    private static Pattern option(String name) {
        return Pattern.compile("\\b" + name + "\\s*=\\s*(?:'([^']*)'|\"([^\"]*)\")");
    }

    private static Optional<String> value(Pattern option, String line) {
        return Optional.of(option.matcher(line)).filter(Matcher::find).map(found -> {
            var single = found.group(1);
            return single == null ? found.group(2) : single;
        });
    }
}
