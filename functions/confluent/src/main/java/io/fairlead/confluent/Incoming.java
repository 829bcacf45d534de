package io.fairlead.confluent;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.ProtocolException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * An answer as it comes over the wire: https://www.rfc-editor.org/rfc/rfc9112.html. Requests that have no body in their answer
 * (HEAD) are not made here.
 *
 * @param reusable whether the connection takes another request
 */
record Incoming(Answer answer, boolean reusable) {
    private static final int LONGEST_LINE = 65_536;

    /** Far beyond every answer; a function has 1 GB for all that it holds. */
    private static final int LARGEST = 8 << 20;

    static Incoming read(InputStream in) throws IOException {
        var status = status(line(in));
        var headers = headers(in);
        while (status.code() < 200) { // 100 Continue and its like come before the answer
            status = status(line(in));
            headers = headers(in);
        }
        var chunked = headers.getOrDefault("transfer-encoding", "")
                .toLowerCase(Locale.ROOT)
                .endsWith("chunked");
        var length = headers.get("content-length");
        var isDelimited = chunked || length != null || status.isBare();
        var body = new byte[0];
        if (!status.isBare()) {
            body = chunked ? chunks(in) : length == null ? rest(in) : exactly(in, length(length, 10));
        }
        var isKept = status.version().equals("HTTP/1.1")
                && !headers.getOrDefault("connection", "").equalsIgnoreCase("close");
        return new Incoming(
                new Answer(status.code(), headers, new String(body, StandardCharsets.UTF_8)), isKept && isDelimited);
    }

    private record Status(String version, int code) {
        /** Has no body, whatever its headers say. */
        private boolean isBare() {
            return code == 204 || code == 304;
        }
    }

    private static Status status(String line) throws IOException {
        var parts = line.split(" ", 3);
        if (parts.length < 2 || !parts[0].startsWith("HTTP/1.")) {
            throw new ProtocolException("not an answer in HTTP/1.1");
        }
        return new Status(parts[0], length(parts[1], 10));
    }

    private static Map<String, String> headers(InputStream in) throws IOException {
        var headers = new LinkedHashMap<String, String>();
        for (var line = line(in); !line.isEmpty(); line = line(in)) {
            var colon = line.indexOf(':');
            if (colon < 1) {
                throw new ProtocolException("a header without a name");
            }
            headers.put(
                    line.substring(0, colon).toLowerCase(Locale.ROOT),
                    line.substring(colon + 1).strip());
        }
        return headers;
    }

    private static byte[] chunks(InputStream in) throws IOException {
        var body = new ByteArrayOutputStream();
        for (var size = chunk(in); size > 0; size = chunk(in)) {
            limit(body.size() + (long) size);
            body.write(exactly(in, size));
            line(in);
        }
        headers(in); // trailers
        return body.toByteArray();
    }

    private static int chunk(InputStream in) throws IOException {
        return length(line(in).split(";", 2)[0].strip(), 16);
    }

    private static byte[] rest(InputStream in) throws IOException {
        var bytes = in.readNBytes(LARGEST + 1);
        limit(bytes.length);
        return bytes;
    }

    private static byte[] exactly(InputStream in, int length) throws IOException {
        var bytes = in.readNBytes(length);
        if (bytes.length < length) {
            throw new EOFException("the answer ends after " + bytes.length + " of " + length + " bytes");
        }
        return bytes;
    }

    private static int length(String digits, int radix) throws IOException {
        var length = number(digits, radix);
        limit(length);
        return (int) length;
    }

    private static void limit(long bytes) throws IOException {
        if (bytes > LARGEST) {
            throw new ProtocolException("the answer has more than " + LARGEST + " bytes");
        }
    }

    private static long number(String digits, int radix) throws IOException {
        try {
            var number = Long.parseLong(digits, radix);
            if (number >= 0) {
                return number;
            }
        } catch (NumberFormatException e) {
            // said below
        }
        throw new ProtocolException("not a number in the answer's frame: " + digits);
    }

    private static String line(InputStream in) throws IOException {
        var line = new StringBuilder();
        for (var next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0) {
                throw new EOFException("the connection ends before the answer");
            } else if (line.length() > LONGEST_LINE) {
                throw new ProtocolException("a line without end in the answer's frame");
            }
            line.append((char) next);
        }
        return line.isEmpty() || line.charAt(line.length() - 1) != '\r'
                ? line.toString()
                : line.substring(0, line.length() - 1);
    }
}
