package io.fairlead.local.aws.wire;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The table of a REST service; the first line that matches wins.
 *
 * @param <H> what performs an operation
 */
public final class Routes<H> {
    private final List<Route<H>> routes = new ArrayList<>();

    /** Adds a line, e.g. {@code on("GetBucketVersioning", "GET /{Bucket}?versioning", handler)}. */
    public Routes<H> on(String operation, String methodAndPath, H handler) {
        var method = methodAndPath.split(" ", 2);
        var path = method[1].split("\\?", 2);
        routes.add(new Route<>(operation, method[0], path[0], path.length == 1 ? "" : path[1], handler));
        return this;
    }

    /** The route of the request, or null. */
    public @Nullable Match<H> find(AwsRequest request) {
        for (var route : routes) {
            var parameters = route.match(request);
            if (parameters != null) {
                return new Match<>(route, new RestRequest(request, parameters));
            }
        }
        return null;
    }

    /** The API's name of what is asked for; {@code Unknown} when no line matches. */
    public String operationOf(AwsRequest request) {
        var match = find(request);
        return match == null ? "Unknown" : match.route().operation();
    }

    /**
     * A line and the request that met it.
     *
     * @param <H> what performs an operation
     */
    public record Match<H>(Route<H> route, RestRequest request) {}

    /**
     * A request whose path has been taken apart.
     *
     * @param http as it came
     * @param parameters of the path, by name
     */
    public record RestRequest(AwsRequest http, Map<String, String> parameters) {
        /** A parameter that the route's pattern names. */
        public String path(String name) {
            var value = parameters.get(name);
            if (value == null) {
                throw new IllegalArgumentException("the route has no {" + name + "}");
            }
            return value;
        }

        /** The first value of a query parameter, or null. */
        public @Nullable String query(String name) {
            return http.queryValue(name);
        }

        /** The body's document element. */
        public XmlInput xml() {
            return XmlInput.parse(http.body());
        }
    }
}
