package io.fairlead.local.aws.wire;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One line of a REST service's table.
 *
 * @param operation the API's name
 * @param method of HTTP
 * @param path segments, of which {@code {name}} stands for one and a final {@code {name+}} for all the rest
 * @param queryMarker a query parameter that must be present ({@code versioning}, or {@code list-type=2}); empty for none
 * @param <H> what performs the operation
 */
public record Route<H>(String operation, String method, String path, String queryMarker, H handler) {
    /** The path's parameters when the request is for this route, null otherwise. */
    @Nullable
    Map<String, String> match(AwsRequest request) {
        return method.equals(request.method()) && marked(request) ? matchPath(request.path()) : null;
    }

    private boolean marked(AwsRequest request) {
        if (queryMarker.isEmpty()) {
            return true;
        }
        var marker = queryMarker.split("=", 2);
        var value = request.queryValue(marker[0]);
        return value != null && (marker.length == 1 || value.equals(marker[1]));
    }

    private @Nullable Map<String, String> matchPath(String actual) {
        var parameters = new LinkedHashMap<String, String>();
        var rest = actual.substring(1);
        if (path.equals("/")) {
            return rest.isEmpty() ? parameters : null;
        }
        for (var pattern : path.substring(1).split("/", -1)) {
            if (pattern.endsWith("+}")) {
                parameters.put(pattern.substring(1, pattern.length() - 2), rest);
                return rest.isEmpty() ? null : parameters;
            }
            var slash = rest.indexOf('/');
            var segment = slash < 0 ? rest : rest.substring(0, slash);
            rest = slash < 0 ? "" : rest.substring(slash + 1);
            if (pattern.startsWith("{")) {
                parameters.put(pattern.substring(1, pattern.length() - 1), segment);
            } else if (!pattern.equals(segment)) {
                return null;
            }
            if (segment.isEmpty()) {
                return null;
            }
        }
        // Some operations of Route 53 and Lambda are called with a trailing slash.
        return rest.isEmpty() ? parameters : null;
    }
}
