package io.fairlead.local.aws.dynamodb.expression;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** What a condition compares. */
public sealed interface Operand {
    /** Its value in the item; null when the item has none. */
    @Nullable
    JsonNode in(ObjectNode item);

    /** An attribute, or a part of it. */
    record Attribute(Path path) implements Operand {
        @Override
        public @Nullable JsonNode in(ObjectNode item) {
            return path.get(item);
        }
    }

    /** A value of the request. */
    record Literal(JsonNode value) implements Operand {
        @Override
        public JsonNode in(ObjectNode item) {
            return value;
        }
    }

    /** {@code size(path)}. */
    record Size(Path path) implements Operand {
        @Override
        public @Nullable JsonNode in(ObjectNode item) {
            var value = path.get(item);
            var size = value == null ? null : Values.size(value);
            return size == null ? null : Values.number(BigDecimal.valueOf(size));
        }
    }
}
