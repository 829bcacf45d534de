package io.fairlead.local.aws.s3;

import io.fairlead.local.aws.wire.AwsError;
import io.fairlead.local.aws.wire.AwsResponse;
import io.fairlead.local.aws.wire.RestXmlService;
import io.fairlead.local.aws.wire.Routes.RestRequest;
import io.fairlead.local.aws.wire.Xml;
import java.util.TreeMap;

/** The operations on buckets. */
final class Buckets {
    private static final String NAMESPACE = "http://s3.amazonaws.com/doc/2006-03-01/";

    private final String region;
    private final TreeMap<String, Bucket> byName = new TreeMap<>();

    Buckets(String region) {
        this.region = region;
    }

    Bucket of(RestRequest request) {
        var bucket = byName.get(request.path("Bucket"));
        if (bucket == null) {
            throw AwsError.of(404, "NoSuchBucket", "The specified bucket does not exist");
        }
        return bucket;
    }

    void createVersioned(String name) {
        byName.computeIfAbsent(name, key -> new Bucket()).setVersioning("Enabled");
    }

    AwsResponse create(RestRequest request) {
        var name = request.path("Bucket");
        if (!name.matches("[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]")) {
            throw AwsError.of("InvalidBucketName", "The specified bucket is not valid.");
        }
        // Creating a bucket that one has already succeeds in us-east-1.
        byName.computeIfAbsent(name, key -> new Bucket());
        return AwsResponse.empty(200).with("Location", "/" + name);
    }

    AwsResponse head(RestRequest request) {
        of(request);
        return AwsResponse.empty(200).with("x-amz-bucket-region", region);
    }

    AwsResponse list(RestRequest request) {
        var names = byName.keySet();
        return RestXmlService.xml(
                200,
                document("ListAllMyBucketsResult")
                        .list("Buckets", names, name -> Xml.element("Bucket").text("Name", name)));
    }

    AwsResponse location(RestRequest request) {
        of(request);
        // us-east-1 is shown as an empty constraint, for the time when there was no other region.
        return RestXmlService.xml(
                200,
                Xml.element("LocationConstraint", region.equals("us-east-1") ? "" : region)
                        .attribute("xmlns", NAMESPACE));
    }

    AwsResponse putVersioning(RestRequest request) {
        var status = request.xml().text("Status");
        if (status == null) {
            throw AwsError.of("IllegalVersioningConfigurationException", "The Versioning element must be specified");
        }
        of(request).setVersioning(status);
        return AwsResponse.empty(200);
    }

    AwsResponse getVersioning(RestRequest request) {
        var status = of(request).versioning();
        return RestXmlService.xml(
                200, document("VersioningConfiguration").text("Status", status.isEmpty() ? null : status));
    }

    AwsResponse listObjects(RestRequest request) {
        return RestXmlService.xml(200, ObjectListing.of(request, of(request)));
    }

    static Xml document(String name) {
        return Xml.element(name).attribute("xmlns", NAMESPACE);
    }
}
