package io.fairlead.local.confluent.http;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.regex.Pattern;

/** How a list is cut into pages. The size is honoured on the first request only; the token carries it on. */
public record Paging(int defaultSize, int maxSize) {
    /** What most lists do. */
    public static final Paging USUAL = new Paging(10, 100);

    private static final Pattern TOKEN = Pattern.compile("(\\d{1,9}):(\\d{1,9})");

    /** The page of {@code rows} that the call asks for; the last page has no {@code next}. */
    public Answer page(Call call, String apiVersion, String kind, List<? extends JsonNode> rows) {
        var position = call.query("page_token").map(Paging::decode).orElseGet(() -> new Position(0, size(call)));
        var from = Math.min(position.offset, rows.size());
        var to = Math.min(from + position.size, rows.size());
        var url = call.base() + call.incoming().path() + "?" + filters(call);
        return Answer.json(
                200,
                Json.of(
                        "api_version",
                        apiVersion,
                        "kind",
                        kind,
                        "metadata",
                        Json.of(
                                "first",
                                url,
                                "next",
                                to < rows.size() ? url + "page_token=" + encode(to, position.size) : null,
                                "total_size",
                                rows.size()),
                        "data",
                        Json.array(rows.subList(from, to))));
    }

    private int size(Call call) {
        var asked = call.query("page_size").orElse(String.valueOf(defaultSize));
        if (!asked.matches("\\d{1,9}") || Integer.parseInt(asked) < 1) {
            throw Errors.invalidParameter("page_size", "page_size must be a positive number");
        }
        return Math.min(Integer.parseInt(asked), maxSize);
    }

    private static String filters(Call call) {
        var text = new StringBuilder();
        call.incoming().query().forEach((name, values) -> {
            if (!name.startsWith("page_")) {
                values.forEach(value -> text.append(name)
                        .append('=')
                        .append(URLEncoder.encode(value, StandardCharsets.UTF_8))
                        .append('&'));
            }
        });
        return text.toString();
    }

    private record Position(int offset, int size) {}

    private static String encode(int offset, int size) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString((offset + ":" + size).getBytes(StandardCharsets.US_ASCII));
    }

    private static Position decode(String token) {
        try {
            var text = new String(Base64.getUrlDecoder().decode(token), StandardCharsets.US_ASCII);
            var matcher = TOKEN.matcher(text);
            if (matcher.matches()) {
                return new Position(Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2)));
            }
        } catch (IllegalArgumentException notOurs) {
            throw invalidToken();
        }
        throw invalidToken();
    }

    private static Problem invalidToken() {
        return Errors.invalidParameter("page_token", "the page token is not valid");
    }
}
