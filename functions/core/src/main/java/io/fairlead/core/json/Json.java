package io.fairlead.core.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.Function;
import java.util.stream.StreamSupport;

/**
 * The product's JSON: trees, and records in and out of them. Times are ISO-8601; what a record does not have is refused. Jackson
 * parses and prints, but without its ObjectMapper, which would be a quarter of a cold start (docs/cold-start.md).
 */
public final class Json {
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private Json() {}

    public static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    public static ArrayNode array() {
        return JsonNodeFactory.instance.arrayNode();
    }

    /** The tree of a text; a missing node when it is empty. */
    public static JsonNode parse(String text) {
        try (var parser = parser(text)) {
            return Trees.read(parser);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("not JSON: " + e.getOriginalMessage(), e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The tree of all that comes. */
    public static JsonNode parse(InputStream in) throws IOException {
        try (var parser = FACTORY.createParser(in)) {
            return Trees.read(parser);
        }
    }

    /** The tokens of a text, for those who want to know where they stand. */
    public static JsonParser parser(String text) throws IOException {
        return FACTORY.createParser(text);
    }

    /** The tree of all tokens that are left. */
    public static JsonNode read(JsonParser parser) throws IOException {
        return Trees.read(parser);
    }

    public static <T> T read(String text, Class<T> type) {
        return convert(parse(text), type);
    }

    public static <T> T read(InputStream in, Class<T> type) throws IOException {
        return convert(parse(in), type);
    }

    /** A record, or another value, of a tree. */
    public static <T> T convert(JsonNode node, Class<T> type) {
        return Records.read(node, type);
    }

    /** The elements of an array. */
    public static <T> List<T> list(JsonNode array, Class<T> type) {
        return StreamSupport.stream(array.spliterator(), false)
                .map(element -> convert(element, type))
                .toList();
    }

    /** The tree of a record, or of another value. */
    public static JsonNode tree(Object value) {
        return tree(value, Json::unknown);
    }

    /**
     * The same, where more than records, texts, numbers, times, maps and lists may be inside.
     *
     * @param others knows the rest, or throws an {@link IllegalArgumentException}
     */
    public static JsonNode tree(Object value, Function<Object, JsonNode> others) {
        return new Values(others).tree(value);
    }

    public static String write(Object value) {
        var text = new StringWriter();
        try (var generator = FACTORY.createGenerator(text)) {
            Trees.write(tree(value), generator);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    public static void write(Object value, OutputStream out) throws IOException {
        try (var generator = FACTORY.createGenerator(out)) {
            Trees.write(tree(value), generator);
        }
    }

    private static JsonNode unknown(Object value) {
        throw new IllegalArgumentException(
                "a " + value.getClass().getSimpleName() + " cannot be written as JSON: no rule says how");
    }
}
