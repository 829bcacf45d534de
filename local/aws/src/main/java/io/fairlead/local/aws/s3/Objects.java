package io.fairlead.local.aws.s3;

import io.fairlead.local.aws.wire.AwsError;
import io.fairlead.local.aws.wire.AwsResponse;
import io.fairlead.local.aws.wire.Ids;
import io.fairlead.local.aws.wire.Routes.RestRequest;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The operations on single objects. */
final class Objects {
    private static final DateTimeFormatter HTTP_DATE = DateTimeFormatter.ofPattern(
                    "EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);
    private static final String META = "x-amz-meta-";
    /** How S3 names the only version of an object in a bucket without versioning. */
    private static final String NO_VERSION = "null";

    private final InstantSource clock;
    private final Ids ids;
    private final Buckets buckets;

    Objects(InstantSource clock, Ids ids, Buckets buckets) {
        this.clock = clock;
        this.ids = ids;
        this.buckets = buckets;
    }

    AwsResponse put(RestRequest request) {
        var bucket = buckets.of(request);
        var key = request.path("Key");
        refuseUnmetCondition(request, bucket.latest(key));
        var version = new ObjectVersion(
                newId(bucket),
                AwsChunked.content(request.http()),
                request.http().headers().getOrDefault("content-type", "binary/octet-stream"),
                metadata(request),
                clock.instant(),
                false);
        bucket.put(key, version);
        return versioned(AwsResponse.empty(200).with("ETag", version.etag()), version);
    }

    AwsResponse get(RestRequest request) {
        var version = find(request);
        return head(version, new AwsResponse(200, Map.of(), version.content()));
    }

    AwsResponse head(RestRequest request) {
        var version = find(request);
        return head(version, AwsResponse.empty(200)).with("Content-Length", String.valueOf(version.content().length));
    }

    AwsResponse delete(RestRequest request) {
        var bucket = buckets.of(request);
        var key = request.path("Key");
        var id = request.query("versionId");
        if (id != null) {
            bucket.remove(key, id);
            return AwsResponse.empty(204).with("x-amz-version-id", id);
        }
        if (!bucket.isVersioned()) {
            bucket.remove(key, NO_VERSION);
            return AwsResponse.empty(204);
        }
        var marker = new ObjectVersion(newId(bucket), new byte[0], "", Map.of(), clock.instant(), true);
        bucket.put(key, marker);
        return versioned(AwsResponse.empty(204).with("x-amz-delete-marker", "true"), marker);
    }

    private String newId(Bucket bucket) {
        return bucket.isVersioned() ? ids.mixed(32) : NO_VERSION;
    }

    private ObjectVersion find(RestRequest request) {
        var bucket = buckets.of(request);
        var key = request.path("Key");
        var id = request.query("versionId");
        var version = id == null ? bucket.latest(key) : bucket.version(key, id);
        if (version == null && id != null) {
            throw AwsError.of(404, "NoSuchVersion", "The specified version does not exist.");
        }
        if (version == null || version.deleted()) {
            throw AwsError.of(404, "NoSuchKey", "The specified key does not exist.");
        }
        return version;
    }

    private static AwsResponse head(ObjectVersion version, AwsResponse response) {
        var headers = new LinkedHashMap<String, String>();
        headers.put("ETag", version.etag());
        headers.put("Last-Modified", HTTP_DATE.format(version.modified()));
        headers.put("Accept-Ranges", "bytes");
        headers.put("Content-Type", version.contentType());
        headers.put("x-amz-server-side-encryption", "AES256");
        version.metadata().forEach((name, value) -> headers.put(META + name, value));
        return versioned(new AwsResponse(response.status(), headers, response.body()), version);
    }

    private static AwsResponse versioned(AwsResponse response, ObjectVersion version) {
        return version.id().equals(NO_VERSION) ? response : response.with("x-amz-version-id", version.id());
    }

    private static void refuseUnmetCondition(RestRequest request, @Nullable ObjectVersion present) {
        if ("*".equals(request.http().header("if-none-match")) && present != null && !present.deleted()) {
            throw AwsError.of(
                    412, "PreconditionFailed", "At least one of the pre-conditions you specified did not hold");
        }
    }

    private static Map<String, String> metadata(RestRequest request) {
        var metadata = new LinkedHashMap<String, String>();
        request.http().headers().forEach((name, value) -> {
            if (name.startsWith(META)) {
                metadata.put(name.substring(META.length()), value);
            }
        });
        return metadata;
    }
}
