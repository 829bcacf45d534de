package io.fairlead.confluent;

import com.fasterxml.jackson.databind.JsonNode;
import io.fairlead.core.errors.ErrorRules;
import io.fairlead.core.json.Json;
import io.fairlead.core.secret.Redaction;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads what Confluent says when it says no, in any of its envelopes. */
final class Envelope {
    /** Long enough for every message seen; short enough for a state machine's cause. */
    private static final int LONGEST = 600;

    private record Words(String code, String message) {}

    private Envelope() {}

    /** The words without secrets, taken out before they are cut: half a secret is one, too. */
    static ErrorRules.Answer read(int status, String body, Redaction redaction) {
        var words = json(body)
                .flatMap(node -> Stream.of(errors(node), error(node), errorCode(node), bareMessage(node))
                        .flatMap(Optional::stream)
                        .findFirst())
                .orElseGet(() -> new Words("", isMarkup(body) ? title(body) : body.strip()));
        return new ErrorRules.Answer(status, words.code(), shorten(redaction.of(words.message())));
    }

    /** Control plane: {@code {"errors":[{status, code, title, detail, source}]}}. */
    private static Optional<Words> errors(JsonNode node) {
        var errors = node.path("errors");
        if (!errors.isArray() || errors.isEmpty()) {
            return Optional.empty();
        }
        List<String> details = new ArrayList<>();
        for (var error : errors) {
            var detail = text(error, "detail").or(() -> text(error, "title")).orElse("");
            var where = text(error.path("source"), "pointer").or(() -> text(error.path("source"), "parameter"));
            details.add(where.map(place -> detail + " (" + place + ')').orElse(detail));
        }
        return Optional.of(new Words(text(errors.get(0), "code").orElse(""), String.join("; ", details)));
    }

    /** Newer: {@code {"error":{code, message, status, suggestion}}}; the code may be a number and the word in status. */
    private static Optional<Words> error(JsonNode node) {
        var error = node.path("error");
        if (!error.isObject()) {
            return Optional.empty();
        }
        var code = error.path("code").isNumber() ? text(error, "status") : text(error, "code");
        var message = text(error, "message").orElse("");
        return Optional.of(new Words(
                code.orElse(""),
                text(error, "suggestion").map(more -> message + ' ' + more).orElse(message)));
    }

    /** Kafka REST, Connect and Schema Registry: {@code {"error_code", "message"}}. */
    private static Optional<Words> errorCode(JsonNode node) {
        return node.has("error_code")
                ? Optional.of(new Words(
                        node.path("error_code").asText(), text(node, "message").orElse("")))
                : Optional.empty();
    }

    private static Optional<Words> bareMessage(JsonNode node) {
        return text(node, "message").map(message -> new Words("", message));
    }

    private static Optional<JsonNode> json(String body) {
        try {
            return Optional.of(Json.parse(body)).filter(JsonNode::isObject);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** Jetty answers some 401 and 429 of Kafka REST itself, in HTML. */
    private static boolean isMarkup(String body) {
        return body.stripLeading().startsWith("<");
    }

    private static String title(String html) {
        return html.replaceAll("(?is)<(script|style).*?</\\1>", " ")
                .replaceAll("(?s)<[^>]*>", " ")
                .replaceAll("\\s+", " ")
                .strip();
    }

    private static Optional<String> text(JsonNode node, String field) {
        return Optional.of(node.path(field).asText("")).filter(text -> !text.isBlank());
    }

    private static String shorten(String message) {
        return message.length() <= LONGEST ? message : message.substring(0, LONGEST) + "...";
    }
}
