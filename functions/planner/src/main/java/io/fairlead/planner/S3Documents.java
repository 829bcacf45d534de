package io.fairlead.planner;

import io.fairlead.aws.errors.AwsCalls;
import io.fairlead.aws.errors.AwsErrors;
import io.fairlead.core.errors.Refused;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.s3.S3Client;

/** Documents in S3, by {@code s3://bucket/key} and version. */
final class S3Documents implements DocumentSource {
    private static final Pattern URI = Pattern.compile("s3://([a-z0-9.-]{3,63})/(.+)");

    private final AwsCalls calls = new AwsCalls("S3", AwsErrors.S3);
    private final Supplier<S3Client> s3;

    S3Documents(Supplier<S3Client> s3) {
        this.s3 = s3;
    }

    @Override
    public String fetch(String uri, @Nullable String versionId) {
        var place = matched(uri);
        return calls.call(
                "reading the document " + uri,
                () -> s3.get()
                        .getObjectAsBytes(request -> request.bucket(place.group(1))
                                .key(place.group(2))
                                .versionId(versionId))
                        .asUtf8String());
    }

    private static Matcher matched(String uri) {
        var place = URI.matcher(uri);
        if (!place.matches()) {
            throw new Refused("\"" + uri + "\" is no place in S3", "write documentUri as s3://bucket/key");
        }
        return place;
    }
}
