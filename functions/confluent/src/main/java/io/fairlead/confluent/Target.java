package io.fairlead.confluent;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What a call is addressed to: a path, encoded, and the query.
 *
 * @param path begins with a slash
 */
public record Target(String path, Map<String, String> query) {

    public Target {
        query = Collections.unmodifiableMap(new LinkedHashMap<>(query)); // in the order given: answers can be compared
    }

    /** Fills each <code>{}</code> of the template with one segment, encoded. */
    public static Target of(String template, String... segments) {
        var parts = template.split("\\{}", -1);
        if (parts.length != segments.length + 1) {
            throw new IllegalArgumentException(template + " takes " + (parts.length - 1) + " segments");
        }
        var path = new StringBuilder(parts[0]);
        for (int i = 0; i < segments.length; i++) {
            path.append(encode(segments[i])).append(parts[i + 1]);
        }
        return new Target(path.toString(), Map.of());
    }

    /** The same with one more query parameter. */
    public Target with(String parameter, String value) {
        var more = new LinkedHashMap<>(query);
        more.put(parameter, value);
        return new Target(path, more);
    }

    /** Path and query as they go over the wire. */
    String onTheWire() {
        return query.isEmpty()
                ? path
                : path
                        + query.entrySet().stream()
                                .map(e -> encode(e.getKey()) + '=' + encode(e.getValue()))
                                .collect(Collectors.joining("&", "?", ""));
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /** The query parameter of a URL, decoded. */
    static Optional<String> parameter(String url, String name) {
        var question = url.indexOf('?');
        return question < 0
                ? Optional.empty()
                : Arrays.stream(url.substring(question + 1).split("&"))
                        .filter(pair -> pair.startsWith(name + '='))
                        .map(pair -> URLDecoder.decode(pair.substring(name.length() + 1), StandardCharsets.UTF_8))
                        .findFirst();
    }
}
