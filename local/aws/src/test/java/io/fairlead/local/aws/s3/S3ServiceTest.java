package io.fairlead.local.aws.s3;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fairlead.local.aws.LocalAws;
import io.fairlead.local.aws.wire.AwsRequest;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.BucketVersioningStatus;
import software.amazon.awssdk.services.s3.model.CommonPrefix;
import software.amazon.awssdk.services.s3.model.NoSuchBucketException;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;
import software.amazon.awssdk.services.s3.model.PutObjectResponse;
import software.amazon.awssdk.services.s3.model.S3Exception;
import software.amazon.awssdk.services.s3.model.S3Object;

class S3ServiceTest {
    private final LocalAws world = new LocalAws();
    private final S3Client s3 = world.client(S3Client.builder().forcePathStyle(true));

    @BeforeEach
    void createBucket() {
        s3.createBucket(request -> request.bucket("documents"));
    }

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void get_whenPutWithATrailingChecksum_returnsTheContentWithoutTheChunks() {
        var document = "{\"topology\":\"non-prod\"}".repeat(10_000);

        var put = s3.putObject(
                request -> request.bucket("documents")
                        .key("a b/non-prod.json")
                        .contentType("application/json")
                        .metadata(Map.of("origin", "test")),
                RequestBody.fromString(document));
        var got = s3.getObjectAsBytes(request -> request.bucket("documents").key("a b/non-prod.json"));

        assertThat(got.asUtf8String()).isEqualTo(document);
        assertThat(got.response().eTag()).isEqualTo(put.eTag());
        assertThat(got.response().contentType()).isEqualTo("application/json");
        assertThat(got.response().metadata()).isEqualTo(Map.of("origin", "test"));
        assertThat(got.response().versionId()).isNull();
    }

    @Test
    void get_whenVersioned_returnsTheVersionThatIsNamed() {
        s3.putBucketVersioning(request -> request.bucket("documents")
                .versioningConfiguration(versioning -> versioning.status(BucketVersioningStatus.ENABLED)));
        var first = put("doc", "one").versionId();
        var second = put("doc", "two").versionId();

        assertThat(s3.getBucketVersioning(request -> request.bucket("documents"))
                        .status())
                .isEqualTo(BucketVersioningStatus.ENABLED);
        assertThat(text("doc", first)).isEqualTo("one");
        assertThat(text("doc", second)).isEqualTo("two");

        s3.deleteObject(request -> request.bucket("documents").key("doc"));
        assertThatThrownBy(() -> s3.getObjectAsBytes(
                        request -> request.bucket("documents").key("doc")))
                .isInstanceOf(NoSuchKeyException.class);
        assertThat(text("doc", first)).isEqualTo("one");
    }

    @Test
    void head_whenTheObjectIsThere_tellsItsSizeAndElse404() {
        put("doc", "12345");

        assertThat(s3.headObject(request -> request.bucket("documents").key("doc"))
                        .contentLength())
                .isEqualTo(5);
        assertThatThrownBy(() ->
                        s3.headObject(request -> request.bucket("documents").key("other")))
                .isInstanceOfSatisfying(
                        S3Exception.class,
                        error -> assertThat(error.statusCode()).isEqualTo(404));
    }

    @Test
    void list_whenThereAreMoreThanAPage_continues() {
        for (var key : new String[] {"a/1", "a/2", "a/3", "b/1"}) {
            put(key, key);
        }

        var keys = s3
                .listObjectsV2Paginator(
                        request -> request.bucket("documents").prefix("a/").maxKeys(2))
                .contents()
                .stream()
                .map(S3Object::key)
                .toList();

        assertThat(keys).containsExactly("a/1", "a/2", "a/3");
        var folders = s3.listObjectsV2(request -> request.bucket("documents").delimiter("/"))
                .commonPrefixes();
        assertThat(folders).extracting(CommonPrefix::prefix).containsExactly("a/", "b/");
    }

    @Test
    void put_whenTheBucketIsMissing_isRefused() {
        assertThatThrownBy(() ->
                        s3.putObject(request -> request.bucket("nowhere").key("doc"), RequestBody.fromString("x")))
                .isInstanceOf(NoSuchBucketException.class);
    }

    @Test
    void put_whenItMustNotExist_refusesASecondWriter() {
        put("doc", "one");

        assertThatThrownBy(() -> s3.putObject(
                        request -> request.bucket("documents").key("doc").ifNoneMatch("*"),
                        RequestBody.fromString("two")))
                .isInstanceOfSatisfying(
                        S3Exception.class,
                        error -> assertThat(error.statusCode()).isEqualTo(412));
    }

    @Test
    void content_whenChunksAreSigned_isTakenOutOfThem() {
        var body =
                "5;chunk-signature=ab\r\nhello\r\n6;chunk-signature=cd\r\n world\r\n0\r\nx-amz-checksum-crc32:AAAAAA==\r\n\r\n";
        var request = new AwsRequest(
                "s3",
                "PUT",
                "/b/k",
                Map.of(),
                Map.of("x-amz-content-sha256", "STREAMING-AWS4-HMAC-SHA256-PAYLOAD-TRAILER"),
                body.getBytes(StandardCharsets.UTF_8));

        assertThat(new String(AwsChunked.content(request), StandardCharsets.UTF_8))
                .isEqualTo("hello world");
    }

    private PutObjectResponse put(String key, String content) {
        return s3.putObject(request -> request.bucket("documents").key(key), RequestBody.fromString(content));
    }

    private String text(String key, String version) {
        return s3.getObjectAsBytes(
                        request -> request.bucket("documents").key(key).versionId(version))
                .asUtf8String();
    }
}
