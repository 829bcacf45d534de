package io.fairlead.local.aws.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class RoutesTest {
    private final Routes<String> routes = new Routes<String>()
            .on("ListBuckets", "GET /", "")
            .on("GetBucketVersioning", "GET /{Bucket}?versioning", "")
            .on("ListObjectsV2", "GET /{Bucket}?list-type=2", "")
            .on("GetObject", "GET /{Bucket}/{Key+}", "")
            .on("Invoke", "POST /2015-03-31/functions/{FunctionName}/invocations", "");

    @Test
    void operationOf_whenPathsDifferOnlyInTheQuery_looksAtTheMarker() {
        assertThat(operation("GET", "/", Map.of())).isEqualTo("ListBuckets");
        assertThat(operation("GET", "/docs", Map.of("versioning", ""))).isEqualTo("GetBucketVersioning");
        assertThat(operation("GET", "/docs", Map.of("list-type", "2"))).isEqualTo("ListObjectsV2");
        assertThat(operation("GET", "/docs", Map.of("list-type", "1"))).isEqualTo("Unknown");
        assertThat(operation("DELETE", "/docs/a", Map.of())).isEqualTo("Unknown");
    }

    @Test
    void find_whenTheLastParameterIsGreedy_takesTheRestOfThePath() {
        var match = Objects.requireNonNull(routes.find(request("GET", "/docs/a/b/", Map.of())));
        assertThat(match.request().parameters()).containsEntry("Bucket", "docs").containsEntry("Key", "a/b/");
    }

    @Test
    void operationOf_whenThereIsATrailingSlash_ignoresIt() {
        assertThat(operation("POST", "/2015-03-31/functions/apply/invocations/", Map.of()))
                .isEqualTo("Invoke");
        assertThat(operation("POST", "/2015-03-31/functions/apply/invocations/more", Map.of()))
                .isEqualTo("Unknown");
    }

    private String operation(String method, String path, Map<String, String> query) {
        return routes.operationOf(request(method, path, query));
    }

    private static AwsRequest request(String method, String path, Map<String, String> query) {
        var values = new LinkedHashMap<String, List<String>>();
        query.forEach((name, value) -> values.put(name, List.of(value)));
        return new AwsRequest("s3", method, path, values, Map.of(), new byte[0]);
    }
}
