package io.fairlead.planner;

import io.fairlead.aws.api.ObjectStore;
import io.fairlead.aws.errors.AwsCalls;
import io.fairlead.aws.errors.AwsErrors;
import io.fairlead.core.errors.Refused;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Documents in S3, by {@code s3://bucket/key} and version. */
final class S3Documents implements DocumentSource {
    private static final Pattern URI = Pattern.compile("s3://([a-z0-9.-]{3,63})/(.+)");

    private final AwsCalls calls = new AwsCalls("S3", AwsErrors.S3);
    private final ObjectStore s3;

    S3Documents(ObjectStore s3) {
        this.s3 = s3;
    }

    @Override
    public String fetch(String uri, @Nullable String versionId) {
        var place = matched(uri);
        return calls.call("reading the document " + uri, () -> s3.get(place.group(1), place.group(2), versionId));
    }

    private static Matcher matched(String uri) {
        var place = URI.matcher(uri);
        if (!place.matches()) {
            throw new Refused("\"" + uri + "\" is no place in S3", "write documentUri as s3://bucket/key");
        }
        return place;
    }
}
