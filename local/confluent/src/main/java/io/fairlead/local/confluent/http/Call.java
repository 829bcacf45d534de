package io.fairlead.local.confluent.http;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A request whose route is known. */
public record Call(Incoming incoming, Map<String, String> variables, JsonNode body) {
    /** The decoded value of a variable of the path template. */
    public String variable(String name) {
        var value = variables.get(name);
        if (value == null) {
            throw new IllegalArgumentException("the route has no variable " + name);
        }
        return value;
    }

    public Optional<String> query(String name) {
        return queries(name).stream().findFirst();
    }

    /** All values of a repeated parameter. */
    public List<String> queries(String name) {
        return incoming.query().getOrDefault(name, List.of());
    }

    public boolean flag(String name) {
        return query(name).map(Boolean::parseBoolean).orElse(false);
    }

    /** Whether a filter that may be repeated, or list values with commas, lets this value through; a filter that was not given lets all through. */
    public boolean admits(String filter, String value) {
        var wanted = queries(filter);
        return wanted.isEmpty()
                || wanted.stream()
                        .anyMatch(text -> text.equals(value)
                                || List.of(text.split(",", -1)).contains(value));
    }

    public Optional<String> text(String pointer) {
        return Json.text(body, pointer);
    }

    /** What was sent there, empty text included: that is how a PATCH clears. Assumed: null says nothing. */
    public Optional<String> sent(String pointer) {
        return has(pointer) ? Optional.of(body.at(pointer).asText()) : Optional.empty();
    }

    /** Whether anything but null was sent there. */
    public boolean has(String pointer) {
        return !body.at(pointer).isMissingNode() && !body.at(pointer).isNull();
    }

    public String base() {
        return incoming.base();
    }
}
