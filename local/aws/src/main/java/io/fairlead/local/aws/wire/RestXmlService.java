package io.fairlead.local.aws.wire;

import io.fairlead.local.aws.wire.Routes.RestRequest;
import java.util.function.Function;

/** A service of the REST-XML protocol (Route 53, S3). */
public abstract class RestXmlService implements PromptService {
    private final String signingName;
    private final Ids ids;

    protected RestXmlService(String signingName, Ids ids) {
        this.signingName = signingName;
        this.ids = ids;
    }

    /** The table of this service. */
    protected abstract Routes<Function<RestRequest, AwsResponse>> routes();

    /** The document of an error, in the service's own frame. */
    protected abstract Xml errorFrame(AwsError error, String requestId);

    /** What a request is answered with that no route matches. */
    protected abstract AwsError unknown(AwsRequest request);

    /** The request as the routes shall see it (S3 may find the bucket in the host's name). */
    protected AwsRequest normalise(AwsRequest request) {
        return request;
    }

    @Override
    public final String signingName() {
        return signingName;
    }

    @Override
    public final String operationOf(AwsRequest request) {
        return routes().operationOf(normalise(request));
    }

    @Override
    public final AwsResponse handle(AwsRequest request) {
        try {
            var match = routes().find(normalise(request));
            if (match == null) {
                throw unknown(request);
            }
            return match.route().handler().apply(match.request());
        } catch (AwsError error) {
            return refusal(error);
        }
    }

    @Override
    public final AwsResponse refusal(AwsError error) {
        var requestId = ids.uuid();
        return xml(error.status(), errorFrame(error, requestId)).with("x-amzn-RequestId", requestId);
    }

    /** An answer with an XML document as body. */
    public static AwsResponse xml(int status, Xml body) {
        return AwsResponse.of(status, "text/xml", body.document());
    }

    /** {@code <Error><Type>..</Type><Code>..</Code><Message>..</Message></Error>}, as Route 53 and STS write it. */
    public static Xml sender(AwsError error) {
        return Xml.element("Error")
                .text("Type", error.status() < 500 ? "Sender" : "Receiver")
                .text("Code", error.code())
                .text("Message", error.text());
    }
}
