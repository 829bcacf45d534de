package io.fairlead.local.confluent.http;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One request as it came over the wire.
 *
 * @param path as sent, not decoded
 * @param query decoded, in order
 * @param headers by lower-case name
 * @param base scheme, host and port that the caller used
 */
public record Incoming(
        String method,
        String path,
        Map<String, List<String>> query,
        Map<String, String> headers,
        String body,
        String base) {

    /** A user and a password, here always an API key and its secret. */
    public record Credentials(String user, String password) {}

    /** The name that the caller asked for, without port. */
    public String host() {
        var host = headers.getOrDefault("host", "");
        var colon = host.lastIndexOf(':');
        return colon < 0 ? host : host.substring(0, colon);
    }

    /** What the HTTP Basic header says; empty when there is none that can be read. */
    public Optional<Credentials> credentials() {
        var header = headers.getOrDefault("authorization", "");
        if (!header.regionMatches(true, 0, "Basic ", 0, 6)) {
            return Optional.empty();
        }
        try {
            var text = new String(Base64.getDecoder().decode(header.substring(6).trim()), StandardCharsets.UTF_8);
            var colon = text.indexOf(':');
            return colon < 0
                    ? Optional.empty()
                    : Optional.of(new Credentials(text.substring(0, colon), text.substring(colon + 1)));
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
    }
}
