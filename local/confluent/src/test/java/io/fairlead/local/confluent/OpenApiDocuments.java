package io.fairlead.local.confluent;

import com.atlassian.oai.validator.OpenApiInteractionValidator;
import com.atlassian.oai.validator.model.SimpleRequest;
import com.atlassian.oai.validator.model.SimpleResponse;
import com.atlassian.oai.validator.report.LevelResolver;
import com.atlassian.oai.validator.report.ValidationReport;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/** Confluent's OpenAPI documents as judges of requests and answers. Each is loaded once, when it is first needed. */
final class OpenApiDocuments {
    private static final Map<String, OpenApiInteractionValidator> LOADED = new ConcurrentHashMap<>();

    private static final String EXPANDED = "/connectors?expand=info,status,id";

    /** Which document a path belongs to; the first that fits. */
    private static final List<Map.Entry<String, String>> DOCUMENTS = List.of(
            Map.entry("/org/", "org-v2"),
            Map.entry("/cmk/", "cmk-v2"),
            Map.entry("/srcm/", "srcm-v3"),
            Map.entry("/networking/v1/gateways", "networking-gateway-v1"),
            Map.entry("/networking/v1/access-points", "networking-access-point-v1"),
            Map.entry("/iam/v2/service-accounts", "iam-v2"),
            Map.entry("/iam/v2/users", "iam-v2"),
            Map.entry("/iam/v2/role-bindings", "mds-v2"),
            Map.entry("/iam/v2/api-keys", "apikeys-v2"),
            Map.entry("/endpoint/", "endpoint-v1"),
            Map.entry("/service-quota/", "service-quota-v1"),
            Map.entry("/connect/", "connect-v1"),
            Map.entry("/kafka/", "kafkarest-v3"),
            Map.entry("/", "schema-registry-v1"));

    /** Where real answers and clients differ from the documents: path, message, and why it is tolerated. */
    private static final List<Deviation> DEVIATIONS = List.of(
            new Deviation(
                    "/networking/v1/access-points/.*",
                    "RESPONSE required property 'errors' not found.*",
                    "as recorded"),
            new Deviation("/kafka/.*", ".*Content-Type header 'text/html.*", "the web server's own 401 is HTML"),
            new Deviation(
                    "/kafka/.*/links.*", ".*Response status 404 not defined.*", "missing links and mirrors answer 404"),
            new Deviation(
                    "/kafka/.*/(acls|topics|links|broker-configs|consumer-groups).*",
                    ".*Response status 404 not defined.*",
                    "clusters go away"),
            new Deviation(
                    "/kafka/.*/links/.*/configs.*",
                    "RESPONSE null found, string expected at .*/value",
                    "unset values and secrets are null, as recorded"),
            new Deviation(
                    "/connect/.*",
                    "RESPONSE does not have a value in the enumeration .*\"source\".* at .*/type",
                    "the type is unknown while provisioning, as recorded"),
            new Deviation("/connect/.*/nothing", ".*No API path found.*", "asked for on purpose"),
            new Deviation(
                    "/connect/.*",
                    "REQUEST required property 'kafka\\.api\\.(key|secret)' not found.*",
                    "SERVICE_ACCOUNT needs no key"),
            new Deviation("/iam/v2/api-keys.*", ".*(related|resource_name).*", "clients send them empty"));

    private record Deviation(Pattern path, Pattern message, String reason) {
        Deviation(String path, String message, String reason) {
            this(Pattern.compile(path), Pattern.compile(message, Pattern.DOTALL), reason);
        }

        boolean excuses(String target, String text) {
            return path.matcher(target).matches() && message.matcher(text).matches();
        }
    }

    private OpenApiDocuments() {}

    static boolean areThere() {
        return Files.isDirectory(folder());
    }

    private static Path folder() {
        return Path.of(System.getProperty("fairlead.shared", "/nowhere"), "openapi");
    }

    /** What the document of that path holds against an exchange. A refused request may be wrong on purpose: only its answer counts. */
    static List<String> complaints(
            String method, URI uri, String requestBody, int status, String contentType, String responseBody) {
        var request = new SimpleRequest.Builder(method, uri.getRawPath()).withAuthorization("Basic eDp5");
        query(uri).forEach(pair -> request.withQueryParam(pair.getKey(), pair.getValue()));
        if (!requestBody.isEmpty()) {
            request.withContentType("application/json").withBody(requestBody);
        }
        var response = SimpleResponse.Builder.status(status);
        if (!responseBody.isEmpty()) {
            response.withContentType(contentType).withBody(responseBody);
        }
        var validator = validator(uri.getPath());
        var built = request.build();
        var target = uri.getRawQuery() == null ? uri.getRawPath() : uri.getRawPath() + "?" + uri.getRawQuery();
        // One path is written with its query in the document.
        var path = target.endsWith(EXPANDED) ? target : uri.getPath();
        var report = status < 400 && path.equals(uri.getPath())
                ? validator.validate(built, response.build())
                : validator.validateResponse(path, built.getMethod(), response.build());
        return report.getMessages().stream()
                .filter(message -> message.getLevel() == ValidationReport.Level.ERROR)
                .map(OpenApiDocuments::text)
                .filter(text -> DEVIATIONS.stream().noneMatch(deviation -> deviation.excuses(target, text)))
                .toList();
    }

    private static String text(ValidationReport.Message message) {
        var where = message.getContext()
                .flatMap(ValidationReport.MessageContext::getPointers)
                .map(ValidationReport.MessageContext.Pointers::getInstance);
        var side = message.getContext().flatMap(ValidationReport.MessageContext::getLocation);
        return side.map(Enum::name).orElse("") + " " + message.getMessage() + " at " + where.orElse("");
    }

    private static OpenApiInteractionValidator validator(String path) {
        var document = DOCUMENTS.stream()
                .filter(entry -> path.startsWith(entry.getKey()))
                .findFirst()
                .orElseThrow()
                .getValue();
        return LOADED.computeIfAbsent(document, OpenApiDocuments::load);
    }

    private static OpenApiInteractionValidator load(String document) {
        return OpenApiInteractionValidator.createForSpecificationUrl(
                        folder().resolve(document + ".yaml").toUri().toString())
                .withLevelResolver(LevelResolver.create()
                        // The documents compose objects with allOf, whose parts do not know each other's members.
                        .withLevel("validation.request.body.schema.additionalProperties", ValidationReport.Level.IGNORE)
                        .withLevel(
                                "validation.response.body.schema.additionalProperties", ValidationReport.Level.IGNORE)
                        .build())
                .build();
    }

    private static List<Map.Entry<String, String>> query(URI uri) {
        var raw = uri.getRawQuery();
        return raw == null
                ? List.of()
                : List.of(raw.split("&", -1)).stream()
                        .map(pair -> Map.entry(
                                decoded(pair.substring(0, pair.indexOf('='))),
                                decoded(pair.substring(pair.indexOf('=') + 1))))
                        .toList();
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
