package io.fairlead.local.aws.wire;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One request as it came over the wire.
 *
 * @param service the signing name in the credential scope of the {@code Authorization} header, e.g. {@code ec2}, {@code route53}, {@code dynamodb}
 * @param path decoded, without query
 * @param query decoded, in order
 * @param headers by lower-case name
 */
@SuppressWarnings("ArrayRecordComponent") // a message is never compared
public record AwsRequest(
        String service,
        String method,
        String path,
        Map<String, List<String>> query,
        Map<String, String> headers,
        byte[] body) {
    private static final Pattern ACCESS_KEY = Pattern.compile("Credential=([^/,]+)/");

    /** The id of the access key that signed it; empty when none did. */
    public String accessKey() {
        var credential = ACCESS_KEY.matcher(headers.getOrDefault("authorization", ""));
        return credential.find() ? credential.group(1) : "";
    }

    /** The body as UTF-8 text. */
    public String text() {
        return new String(body, StandardCharsets.UTF_8);
    }

    /** Path, query and body, for whoever looks for a name in it. */
    String all() {
        return path + " " + query + " " + text();
    }

    /** The header of that name in lower case, or null. */
    public @Nullable String header(String name) {
        return headers.get(name);
    }

    /** The first value of a query parameter, or null. */
    public @Nullable String queryValue(String name) {
        var values = query.get(name);
        return values == null || values.isEmpty() ? null : values.get(0);
    }
}
