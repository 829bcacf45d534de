package io.fairlead.core.secret;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Takes secrets out of what services say, who now and then quote a request or an answer: the secrets that are known, and
 * whatever stands where secrets stand.
 */
public final class Redaction {
    private static final String MASK = "***";

    /** What is shorter is no secret of these services, and would take words apart. */
    private static final int SHORTEST = 6;

    /** JSON fields, JAAS options and form fields, within a text in quotes or not. */
    private static final Pattern FIELD = Pattern.compile(
            "(?i)((?:password|secret|user\\.info)[\\\\\"']*\\s*[:=]\\s*[\\\\\"']*)([^\\\\\"'\\s,;&}]+)");

    private static final Pattern HEADER = Pattern.compile("(?i)(\\b(?:basic|bearer)\\s+)([\\w+/=.~-]{16,})");

    /** By places alone. */
    public static final Redaction OF_PLACES = new Redaction(List.of());

    private final List<Secret> known;

    private Redaction(List<Secret> known) {
        this.known = known;
    }

    /** By these secrets, by what is secret in them, and by places. */
    public static Redaction of(List<Secret> known) {
        return new Redaction(known.stream()
                .map(Secret::reveal)
                .flatMap(value -> Stream.concat(
                        Stream.of(value), FIELD.matcher(value).results().map(found -> found.group(2))))
                .filter(value -> value.length() >= SHORTEST)
                .map(Secret::of)
                .toList());
    }

    /** The text without secrets. */
    public String of(String text) {
        var rest = known.stream().map(Secret::reveal).reduce(text, (words, secret) -> words.replace(secret, MASK));
        return HEADER.matcher(FIELD.matcher(rest).replaceAll("$1***")).replaceAll("$1***");
    }
}
