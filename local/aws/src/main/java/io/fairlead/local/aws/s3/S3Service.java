package io.fairlead.local.aws.s3;

import io.fairlead.local.aws.wire.Account;
import io.fairlead.local.aws.wire.AwsError;
import io.fairlead.local.aws.wire.AwsRequest;
import io.fairlead.local.aws.wire.AwsResponse;
import io.fairlead.local.aws.wire.Ids;
import io.fairlead.local.aws.wire.RestXmlService;
import io.fairlead.local.aws.wire.Routes;
import io.fairlead.local.aws.wire.Routes.RestRequest;
import io.fairlead.local.aws.wire.Xml;
import java.time.InstantSource;
import java.util.function.Function;
import java.util.regex.Pattern;

/** The table of S3's operations. The bucket is in the path, or in front of a host name such as {@code localhost}. */
public final class S3Service extends RestXmlService {
    private static final Pattern VIRTUAL_HOST =
            Pattern.compile("(.+)\\.(?:s3\\.)?(?:localhost|127\\.0\\.0\\.1)(?:\\..*)?(?::\\d+)?");

    private final Buckets buckets;
    private final Routes<Function<RestRequest, AwsResponse>> routes;

    public S3Service(InstantSource clock, Account account, Ids ids) {
        super("s3", ids);
        this.buckets = new Buckets(account.region());
        var objects = new Objects(clock, ids, buckets);
        this.routes = new Routes<Function<RestRequest, AwsResponse>>()
                .on("ListBuckets", "GET /", buckets::list)
                .on("PutBucketVersioning", "PUT /{Bucket}?versioning", buckets::putVersioning)
                .on("GetBucketVersioning", "GET /{Bucket}?versioning", buckets::getVersioning)
                .on("GetBucketLocation", "GET /{Bucket}?location", buckets::location)
                .on("ListObjectsV2", "GET /{Bucket}?list-type=2", buckets::listObjects)
                .on("CreateBucket", "PUT /{Bucket}", S3Service.plain(buckets::create))
                .on("HeadBucket", "HEAD /{Bucket}", buckets::head)
                .on("PutObject", "PUT /{Bucket}/{Key+}", objects::put)
                .on("GetObject", "GET /{Bucket}/{Key+}", objects::get)
                .on("HeadObject", "HEAD /{Bucket}/{Key+}", objects::head)
                .on("DeleteObject", "DELETE /{Bucket}/{Key+}", objects::delete);
    }

    /** A bucket that keeps versions, as infrastructure makes it; to be used inside the world's lock. */
    public void createVersionedBucket(String name) {
        buckets.createVersioned(name);
    }

    @Override
    protected Routes<Function<RestRequest, AwsResponse>> routes() {
        return routes;
    }

    @Override
    protected AwsRequest normalise(AwsRequest request) {
        var host = VIRTUAL_HOST.matcher(request.headers().getOrDefault("host", ""));
        return host.matches()
                ? new AwsRequest(
                        request.service(),
                        request.method(),
                        "/" + host.group(1) + request.path(),
                        request.query(),
                        request.headers(),
                        request.body())
                : request;
    }

    /** Without it a setting that is not known here, such as {@code ?encryption}, would count as the bucket itself. */
    private static Function<RestRequest, AwsResponse> plain(Function<RestRequest, AwsResponse> operation) {
        return request -> {
            if (!request.http().query().isEmpty()) {
                throw notImplemented();
            }
            return operation.apply(request);
        };
    }

    @Override
    protected Xml errorFrame(AwsError error, String requestId) {
        return Xml.element("Error")
                .text("Code", error.code())
                .text("Message", error.text())
                .text("RequestId", requestId)
                .text("HostId", requestId);
    }

    @Override
    protected AwsError unknown(AwsRequest request) {
        return notImplemented();
    }

    private static AwsError notImplemented() {
        return AwsError.of(
                501, "NotImplemented", "A header you provided implies functionality that is not implemented.");
    }
}
