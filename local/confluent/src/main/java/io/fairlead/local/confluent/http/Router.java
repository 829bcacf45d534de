package io.fairlead.local.confluent.http;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** The table of what can be called: method, path template, handler. */
public final class Router<C> {
    private final List<Route<C>> routes = new ArrayList<>();

    private record Route<C>(String method, String template, List<String> segments, Function<C, Answer> handler) {
        long variables() {
            return segments.stream().filter(Router::isVariable).count();
        }
    }

    /** A route that fits a request, with the values of its variables. */
    public record Match<C>(String template, Map<String, String> variables, Function<C, Answer> handler) {}

    public Router<C> on(String method, String template, Function<C, Answer> handler) {
        routes.add(new Route<>(method, template, List.of(template.split("/", -1)), handler));
        return this;
    }

    /** The most literal route for a request: {@code /links/-/mirrors} goes before {@code /links/{link}/mirrors}. */
    public Optional<Match<C>> match(String method, String path) {
        var segments = List.of(path.split("/", -1));
        return routes.stream()
                .filter(route -> route.method.equals(method) && fits(route.segments, segments))
                .min(Comparator.comparingLong(Route::variables))
                .map(route -> new Match<>(route.template, variables(route.segments, segments), route.handler));
    }

    private static boolean fits(List<String> template, List<String> path) {
        if (template.size() != path.size()) {
            return false;
        }
        for (var i = 0; i < path.size(); i++) {
            var wanted = template.get(i);
            var given = path.get(i);
            if (isVariable(wanted) ? given.isEmpty() : !wanted.equals(decoded(given))) {
                return false;
            }
        }
        return true;
    }

    private static Map<String, String> variables(List<String> template, List<String> path) {
        var values = new LinkedHashMap<String, String>();
        for (var i = 0; i < path.size(); i++) {
            var name = template.get(i);
            if (isVariable(name)) {
                values.put(name.substring(1, name.length() - 1), decoded(path.get(i)));
            }
        }
        return values;
    }

    private static boolean isVariable(String segment) {
        return segment.startsWith("{");
    }

    private static String decoded(String segment) {
        return URLDecoder.decode(segment.replace("+", "%2B"), StandardCharsets.UTF_8);
    }
}
