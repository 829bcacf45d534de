package io.fairlead.local.aws.wire;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Between the JDK's HTTP server and the messages of this package. */
final class HttpMessages {
    /** {@code <access key>/<date>/<region>/<service>/aws4_request}. */
    private static final Pattern SCOPE = Pattern.compile("Credential=[^/,]+/[^/,]+/[^/,]+/([^/,]+)/aws4_request");

    private HttpMessages() {}

    static AwsRequest read(HttpExchange exchange) throws IOException {
        var uri = exchange.getRequestURI();
        var query = form(uri.getRawQuery());
        var headers = new LinkedHashMap<String, String>();
        exchange.getRequestHeaders()
                .forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), String.join(",", values)));
        var body = exchange.getRequestBody().readAllBytes();
        return new AwsRequest(
                service(headers, query), exchange.getRequestMethod(), uri.getPath(), query, headers, body);
    }

    static void write(HttpExchange exchange, AwsResponse response) throws IOException {
        response.headers()
                .forEach((name, value) -> exchange.getResponseHeaders().set(name, value));
        var body = response.body();
        if ("HEAD".equals(exchange.getRequestMethod())) {
            // The length of what a GET would carry is a header of the answer itself.
            exchange.sendResponseHeaders(response.status(), -1);
        } else if (body.length == 0) {
            exchange.sendResponseHeaders(response.status(), -1);
        } else {
            exchange.sendResponseHeaders(response.status(), body.length);
            exchange.getResponseBody().write(body);
        }
    }

    /** Decodes {@code application/x-www-form-urlencoded} text; a name without {@code =} has the value "". */
    static Map<String, List<String>> form(@Nullable String encoded) {
        var values = new LinkedHashMap<String, List<String>>();
        if (encoded == null || encoded.isEmpty()) {
            return values;
        }
        for (var pair : encoded.split("&", -1)) {
            var equals = pair.indexOf('=');
            var name = decode(equals < 0 ? pair : pair.substring(0, equals));
            var value = equals < 0 ? "" : decode(pair.substring(equals + 1));
            values.computeIfAbsent(name, key -> new ArrayList<>()).add(value);
        }
        return values;
    }

    private static String service(Map<String, String> headers, Map<String, List<String>> query) {
        var presigned = query.getOrDefault("X-Amz-Credential", List.of());
        var credential =
                presigned.isEmpty() ? headers.getOrDefault("authorization", "") : "Credential=" + presigned.get(0);
        var scope = SCOPE.matcher(credential);
        return scope.find() ? scope.group(1) : "";
    }

    private static String decode(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
