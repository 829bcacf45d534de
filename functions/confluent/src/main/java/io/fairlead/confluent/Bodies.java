package io.fairlead.confluent;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.fairlead.core.json.Json;
import io.fairlead.core.secret.Secret;
import java.util.ArrayList;
import java.util.List;

/** The one place where a secret in a request body becomes text. */
final class Bodies {
    private Bodies() {}

    /**
     * A body as it goes over the wire.
     *
     * @param secrets what must not be repeated when the service quotes the body in an error
     */
    record Body(String text, List<Secret> secrets) {
        @Override
        public String toString() {
            return "Body[***]";
        }
    }

    static Body write(Object value) {
        var unwrapped = new ArrayList<Secret>();
        var tree = Json.tree(value, other -> unwrap(other, unwrapped));
        return new Body(Json.write(tree), unwrapped);
    }

    private static JsonNode unwrap(Object other, List<Secret> unwrapped) {
        if (other instanceof Secret secret) {
            unwrapped.add(secret);
            return TextNode.valueOf(secret.reveal());
        }
        return Json.tree(other);
    }
}
