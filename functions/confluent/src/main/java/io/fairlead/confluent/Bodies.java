package io.fairlead.confluent;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.module.SimpleModule;
import io.fairlead.core.json.Json;
import io.fairlead.core.secret.Secret;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** The one place where a secret in a request body becomes text. */
final class Bodies {
    private static final String UNWRAPPED = "unwrapped";

    private static final ObjectMapper MAPPER = Json.mapper()
            .copy()
            .registerModule(new SimpleModule("secrets").addSerializer(Secret.class, new Unwrapping()));

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
        try {
            var text = MAPPER.writer().withAttribute(UNWRAPPED, unwrapped).writeValueAsString(value);
            return new Body(text, unwrapped);
        } catch (JsonProcessingException e) {
            // The cause may quote the value.
            throw new IllegalArgumentException("a body cannot be written as JSON: " + value.getClass());
        }
    }

    private static final class Unwrapping extends JsonSerializer<Secret> {
        @Override
        public void serialize(Secret secret, JsonGenerator generator, SerializerProvider provider) throws IOException {
            @SuppressWarnings("unchecked") // only write() sets it
            var unwrapped = (List<Secret>) provider.getAttribute(UNWRAPPED);
            unwrapped.add(secret);
            generator.writeString(secret.reveal());
        }
    }
}
