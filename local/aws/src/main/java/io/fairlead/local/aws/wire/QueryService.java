package io.fairlead.local.aws.wire;

/** A service of the query protocol (EC2, STS): parameters in a form, answers in XML. */
public abstract class QueryService implements PromptService {
    private final String signingName;
    private final QueryDialect dialect;
    private final Ids ids;

    protected QueryService(String signingName, QueryDialect dialect, Ids ids) {
        this.signingName = signingName;
        this.dialect = dialect;
        this.ids = ids;
    }

    /** The table of this service. */
    protected abstract Operations<QueryOperation> operations();

    @Override
    public final String signingName() {
        return signingName;
    }

    @Override
    public final String operationOf(AwsRequest request) {
        return Parameters.of(request).get("Action", "Unknown");
    }

    @Override
    public final AwsResponse handle(AwsRequest request) {
        var parameters = Parameters.of(request);
        var operation = parameters.get("Action", "Unknown");
        var requestId = ids.uuid();
        try {
            var handler = operations().find(operation);
            if (handler == null) {
                throw dialect.unknown(operation);
            }
            return xml(200, dialect.answer(operation, handler.perform(parameters), requestId), requestId);
        } catch (AwsError error) {
            return refusal(error, requestId);
        }
    }

    @Override
    public final AwsResponse refusal(AwsError error) {
        return refusal(error, ids.uuid());
    }

    private AwsResponse refusal(AwsError error, String requestId) {
        return xml(error.status(), dialect.error(error, requestId), requestId);
    }

    private static AwsResponse xml(int status, Xml body, String requestId) {
        return AwsResponse.of(status, "text/xml;charset=UTF-8", body.document()).with("x-amzn-RequestId", requestId);
    }
}
