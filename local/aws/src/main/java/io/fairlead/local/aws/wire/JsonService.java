package io.fairlead.local.aws.wire;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** A service of the JSON 1.0 or 1.1 protocol: the operation's name comes in {@code X-Amz-Target}. */
public abstract class JsonService implements PromptService {
    private final JsonProtocol protocol;

    protected JsonService(JsonProtocol protocol) {
        this.protocol = protocol;
    }

    /** The table of this service. */
    protected abstract Operations<JsonOperation> operations();

    /** How often the account may call; what the world itself does is not counted. */
    protected RequestRates rates() {
        return RequestRates.UNLIMITED;
    }

    @Override
    public final String signingName() {
        return protocol.signingName();
    }

    @Override
    public final String operationOf(AwsRequest request) {
        var target = request.headers().getOrDefault("x-amz-target", "");
        var operation = target.substring(target.lastIndexOf('.') + 1);
        return target.equals(protocol.target() + "." + operation) ? operation : "Unknown";
    }

    @Override
    public final AwsResponse handle(AwsRequest request) {
        try {
            var operation = operationOf(request);
            if (!rates().admit(operation)) {
                throw AwsError.of("ThrottlingException", "Rate exceeded");
            }
            return protocol.answer(200, call(operation, input(request)));
        } catch (AwsError error) {
            return protocol.error(error);
        }
    }

    @Override
    public final AwsResponse refusal(AwsError error) {
        return protocol.error(error);
    }

    /** A call from inside the world, without the wire; the caller holds the world's lock. */
    public final ObjectNode call(String operation, ObjectNode input) {
        var handler = operations().find(operation);
        if (handler == null) {
            throw AwsError.of("UnknownOperationException", "The operation " + operation + " is not known here");
        }
        return handler.perform(input);
    }

    private static ObjectNode input(AwsRequest request) {
        try {
            if (Json.parse(request.body()) instanceof ObjectNode object) {
                return object;
            }
        } catch (IllegalArgumentException malformed) {
            throw AwsError.of("SerializationException", "The request is not JSON");
        }
        throw AwsError.of("SerializationException", "Start of structure or map found where not expected.");
    }
}
