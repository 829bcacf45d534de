package io.fairlead.local.confluent.http;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/** The error bodies of Confluent Cloud. Which service uses which envelope is part of how it behaves. */
public final class Errors {
    private Errors() {}

    /** The control plane's envelope. */
    public static Problem control(int status, String code, String title, String detail) {
        return control(status, code, title, detail, Json.of());
    }

    private static Problem control(int status, String code, String title, String detail, JsonNode source) {
        return new Problem(
                status + " " + code + ": " + detail,
                id -> Answer.json(
                        status,
                        Json.of(
                                "errors",
                                Json.array(List.of(Json.of(
                                        "id", id,
                                        "status", String.valueOf(status),
                                        "code", code,
                                        "title", title,
                                        "detail", detail,
                                        "source", source))))));
    }

    public static Problem invalidParameter(String parameter, String detail) {
        return control(400, "invalid_filter", "Invalid Filter", detail, Json.of("parameter", parameter));
    }

    public static Problem invalidBody(String pointer, String detail) {
        return control(400, "bad_request", "Bad Request", detail, Json.of("pointer", pointer));
    }

    public static Problem unauthenticated() {
        return control(
                401,
                "user_unauthenticated",
                "Authentication Required",
                "Valid authentication credentials must be provided");
    }

    public static Problem notFound(String kind, String id) {
        return control(404, "resource_not_found", "Not Found", "The " + kind + " '" + id + "' was not found.");
    }

    /** What reads of deleted clusters and keys are answered, as in recorded answers. */
    public static Problem forbidden() {
        return control(403, "forbidden_access", "Forbidden Access", "Forbidden Access");
    }

    public static Problem exists(String detail) {
        return control(409, "resource_already_exists", "Resource Already exists", detail);
    }

    public static Problem conflict(String code, String detail) {
        return control(409, code, "Conflict", detail);
    }

    public static Problem overQuota(String quota, String detail) {
        return control(
                402,
                "quota_exceeded",
                "Quota Exceeded",
                "The request would exceed the quota: " + quota + ". " + detail);
    }

    /** Kafka REST, Connect and Schema Registry. */
    public static Problem coded(int status, int code, String message) {
        return new Problem(
                status + " " + code + ": " + message,
                id -> Answer.json(status, Json.of("error_code", code, "message", message)));
    }

    /** The newer envelope, as recorded for access points. */
    public static Problem newer(int status, String name, String message) {
        return new Problem(
                status + " " + name + ": " + message,
                id -> Answer.json(
                        status, Json.of("error", Json.of("code", status, "message", message, "status", name))));
    }

    /** The page that the Jetty in front of Kafka REST sends where the request never reached the service. */
    public static Answer jettyPage(int status, String reason, String path) {
        return Answer.html(status, """
                <html>
                <head>
                <meta http-equiv="Content-Type" content="text/html;charset=utf-8"/>
                <title>Error %1$d %2$s</title>
                </head>
                <body><h2>HTTP ERROR %1$d %2$s</h2>
                <table>
                <tr><th>URI:</th><td>%3$s</td></tr>
                <tr><th>STATUS:</th><td>%1$d</td></tr>
                <tr><th>MESSAGE:</th><td>%2$s</td></tr>
                <tr><th>SERVLET:</th><td>default</td></tr>
                </table>
                </body>
                </html>
                """.formatted(status, reason, path.replace("<", "&lt;")));
    }
}
