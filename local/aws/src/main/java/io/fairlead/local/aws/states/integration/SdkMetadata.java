package io.fairlead.local.aws.states.integration;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fairlead.local.aws.wire.Ids;
import io.fairlead.local.aws.wire.Json;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** The HTTP details that Step Functions adds to the results of its optimised integrations, as recorded. */
final class SdkMetadata {
    private static final DateTimeFormatter HTTP_DATE = DateTimeFormatter.ofPattern(
                    "EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);

    private final InstantSource clock;
    private final Ids ids;

    SdkMetadata(InstantSource clock, Ids ids) {
        this.clock = clock;
        this.ids = ids;
    }

    /** Of a JSON service. */
    ObjectNode json(ObjectNode result) {
        return add(result, ids.uuid(), length(result), "application/x-amz-json-1.0", Map.of());
    }

    /** Of an invocation of a function. */
    ObjectNode lambda(ObjectNode result, String requestId, int payloadBytes) {
        var more = new LinkedHashMap<String, String>();
        more.put("X-Amz-Executed-Version", "$LATEST");
        more.put("x-amzn-Remapped-Content-Length", "0");
        return add(result, requestId, payloadBytes, "application/json", more);
    }

    private ObjectNode add(
            ObjectNode result, String requestId, int contentLength, String contentType, Map<String, String> more) {
        var headers = new LinkedHashMap<String, String>(more);
        headers.put("Connection", "keep-alive");
        headers.put("Content-Length", String.valueOf(contentLength));
        headers.put("Content-Type", contentType);
        headers.put("Date", HTTP_DATE.format(clock.instant()));
        headers.put("x-amzn-RequestId", requestId);
        var http = result.putObject("SdkHttpMetadata");
        var all = http.putObject("AllHttpHeaders");
        headers.forEach((name, value) -> all.putArray(name).add(value));
        var single = http.putObject("HttpHeaders");
        headers.forEach(single::put);
        http.put("HttpStatusCode", 200);
        result.putObject("SdkResponseMetadata").put("RequestId", requestId);
        return result;
    }

    private static int length(ObjectNode result) {
        return Json.write(result).getBytes(StandardCharsets.UTF_8).length;
    }
}
