package io.fairlead.local.aws.s3;

import io.fairlead.local.aws.wire.AwsError;
import io.fairlead.local.aws.wire.AwsRequest;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/**
 * Takes the {@code aws-chunked} encoding off a body: chunks of {@code <hex size>[;chunk-signature=..]\r\n<bytes>\r\n}, a
 * last one of size 0, then trailing checksums, which are not verified.
 */
final class AwsChunked {
    private final byte[] body;
    private int position;

    private AwsChunked(byte[] body) {
        this.body = body;
    }

    static byte[] content(AwsRequest request) {
        var encoding = request.headers().getOrDefault("content-encoding", "");
        var sha256 = request.headers().getOrDefault("x-amz-content-sha256", "");
        var chunked = encoding.contains("aws-chunked") || sha256.startsWith("STREAMING-");
        return chunked ? new AwsChunked(request.body()).decode() : request.body();
    }

    private byte[] decode() {
        var content = new ByteArrayOutputStream(body.length);
        while (true) {
            var size = size(line());
            if (size == 0) {
                return content.toByteArray();
            }
            if (position + size > body.length) {
                throw incomplete();
            }
            content.write(body, position, size);
            position += size + 2;
        }
    }

    private String line() {
        for (var end = position; end + 1 < body.length; end++) {
            if (body[end] == '\r' && body[end + 1] == '\n') {
                var line = new String(body, position, end - position, StandardCharsets.US_ASCII);
                position = end + 2;
                return line;
            }
        }
        throw incomplete();
    }

    private static int size(String header) {
        var semicolon = header.indexOf(';');
        return Integer.parseInt(semicolon < 0 ? header : header.substring(0, semicolon), 16);
    }

    private static AwsError incomplete() {
        return AwsError.of(
                "IncompleteBody",
                "You did not provide the number of bytes specified by the Content-Length HTTP header");
    }
}
