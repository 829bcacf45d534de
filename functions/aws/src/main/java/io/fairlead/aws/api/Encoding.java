package io.fairlead.aws.api;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;

/** Percent encoding as AWS signs it: everything but unreserved characters, in upper-case hexadecimal. */
final class Encoding {
    private static final String UNRESERVED = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~";
    private static final String HEX = "0123456789ABCDEF";

    private Encoding() {}

    /** One segment of a path, or a name or value of a query. */
    static String segment(String text) {
        return encode(text, UNRESERVED);
    }

    /** Several segments: slashes stay. */
    static String path(String text) {
        return encode(text, UNRESERVED + "/");
    }

    static String query(Map<String, String> sorted) {
        return sorted.entrySet().stream()
                .map(pair -> segment(pair.getKey()) + "=" + segment(pair.getValue()))
                .collect(Collectors.joining("&"));
    }

    private static String encode(String text, String kept) {
        var encoded = new StringBuilder(text.length() + 16);
        for (var each : text.getBytes(StandardCharsets.UTF_8)) {
            if (kept.indexOf(each) >= 0) {
                encoded.append((char) each);
            } else {
                encoded.append('%').append(HEX.charAt(each >> 4 & 15)).append(HEX.charAt(each & 15));
            }
        }
        return encoded.toString();
    }
}
