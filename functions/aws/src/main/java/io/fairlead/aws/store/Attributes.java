package io.fairlead.aws.store;

import com.fasterxml.jackson.databind.JsonNode;
import io.fairlead.core.json.Json;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/** Values of items, as DynamoDB writes them in JSON, and back. */
final class Attributes {
    private Attributes() {}

    static JsonNode text(String value) {
        return Json.object().put("S", value);
    }

    static JsonNode number(long value) {
        return Json.object().put("N", Long.toString(value));
    }

    static JsonNode texts(Map<String, String> values) {
        var attribute = Json.object();
        var map = attribute.putObject("M");
        new TreeMap<>(values).forEach((name, value) -> map.set(name, text(value)));
        return attribute;
    }

    /** Compressed, as an item holds 400 KB at most. */
    static JsonNode document(String json) {
        var bytes = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(bytes)) {
            gzip.write(json.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Json.object().put("B", Base64.getEncoder().encodeToString(bytes.toByteArray()));
    }

    static Optional<String> findText(Map<String, JsonNode> item, String name) {
        return Optional.ofNullable(item.get(name)).map(value -> value.path("S").textValue());
    }

    static Optional<Long> findNumber(Map<String, JsonNode> item, String name) {
        return Optional.ofNullable(item.get(name))
                .map(value -> value.path("N").textValue())
                .map(Long::valueOf);
    }

    static String text(Map<String, JsonNode> item, String name) {
        return findText(item, name).orElseThrow(() -> missing(item, name));
    }

    static long number(Map<String, JsonNode> item, String name) {
        return findNumber(item, name).orElseThrow(() -> missing(item, name));
    }

    static Map<String, String> texts(Map<String, JsonNode> item, String name) {
        var texts = new TreeMap<String, String>();
        Optional.ofNullable(item.get(name))
                .ifPresent(map -> map.path("M")
                        .properties()
                        .forEach(entry -> texts.put(
                                entry.getKey(), entry.getValue().path("S").textValue())));
        return texts;
    }

    static String document(Map<String, JsonNode> item, String name) {
        var value = Optional.ofNullable(item.get(name)).orElseThrow(() -> missing(item, name));
        try (var gzip = new GZIPInputStream(new ByteArrayInputStream(
                Base64.getDecoder().decode(value.path("B").textValue())))) {
            return new String(gzip.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("item " + findText(item, "item").orElse("") + " is damaged", e);
        }
    }

    private static IllegalStateException missing(Map<String, JsonNode> item, String name) {
        return new IllegalStateException(
                "item " + findText(item, "item").orElse("(without name)") + " has no attribute " + name);
    }
}
