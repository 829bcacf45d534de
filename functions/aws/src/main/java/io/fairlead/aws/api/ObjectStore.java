package io.fairlead.aws.api;

import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads objects of S3, by paths, so that bucket names need no certificate of their own. */
public final class ObjectStore {
    private static final Pattern CODE = Pattern.compile("<Code>([^<]*)</Code>");
    private static final Pattern MESSAGE = Pattern.compile("<Message>([^<]*)</Message>");

    private final AwsConnection connection;

    public ObjectStore(AwsConnection connection) {
        this.connection = connection;
    }

    /**
     * The content of an object as text.
     *
     * @param version null for the newest
     */
    public String get(String bucket, String key, @Nullable String version) throws AwsRefusal, NoAnswer {
        var request = new Request(
                "GET",
                "/" + bucket + "/" + Encoding.path(key),
                version == null ? Map.of() : Map.of("versionId", version),
                Map.of(),
                new byte[0]);
        return connection.send(request, ObjectStore::refusal).text();
    }

    /** S3 refuses in XML: https://docs.aws.amazon.com/AmazonS3/latest/API/ErrorResponses.html */
    private static AwsRefusal refusal(AwsAnswer answer) {
        return new AwsRefusal(
                answer.status(),
                first(CODE, answer),
                first(MESSAGE, answer),
                answer.header("x-amz-request-id").orElse(""));
    }

    private static String first(Pattern element, AwsAnswer answer) {
        var found = element.matcher(answer.text());
        return found.find() ? found.group(1) : "";
    }
}
