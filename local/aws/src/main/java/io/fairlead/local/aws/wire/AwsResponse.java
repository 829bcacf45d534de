package io.fairlead.local.aws.wire;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** An answer, framed in the dialect of its service. */
@SuppressWarnings("ArrayRecordComponent") // a message is never compared
public record AwsResponse(int status, Map<String, String> headers, byte[] body) {
    /** No answer at all: the connection ends. */
    public static final AwsResponse NONE = empty(0);

    /** A text body with its content type. */
    public static AwsResponse of(int status, String contentType, String body) {
        return new AwsResponse(status, Map.of("Content-Type", contentType), body.getBytes(StandardCharsets.UTF_8));
    }

    /** An answer without body. */
    public static AwsResponse empty(int status) {
        return new AwsResponse(status, Map.of(), new byte[0]);
    }

    /** The same answer with one header more. */
    public AwsResponse with(String header, String value) {
        var more = new LinkedHashMap<>(headers);
        more.put(header, value);
        return new AwsResponse(status, more, body);
    }

    /** The body as UTF-8 text. */
    public String text() {
        return new String(body, StandardCharsets.UTF_8);
    }
}
