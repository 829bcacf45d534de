package io.fairlead.aws.store;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Values of items and back. */
final class Attributes {
    private Attributes() {}

    static AttributeValue text(String value) {
        return AttributeValue.fromS(value);
    }

    static AttributeValue number(long value) {
        return AttributeValue.fromN(Long.toString(value));
    }

    static AttributeValue texts(Map<String, String> values) {
        var map = new TreeMap<String, AttributeValue>();
        values.forEach((name, value) -> map.put(name, text(value)));
        return AttributeValue.fromM(map);
    }

    /** Compressed, as an item holds 400 KB at most. */
    static AttributeValue document(String json) {
        var bytes = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(bytes)) {
            gzip.write(json.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return AttributeValue.fromB(SdkBytes.fromByteArray(bytes.toByteArray()));
    }

    static Optional<String> findText(Map<String, AttributeValue> item, String name) {
        return Optional.ofNullable(item.get(name)).map(AttributeValue::s);
    }

    static Optional<Long> findNumber(Map<String, AttributeValue> item, String name) {
        return Optional.ofNullable(item.get(name)).map(AttributeValue::n).map(Long::valueOf);
    }

    static String text(Map<String, AttributeValue> item, String name) {
        return findText(item, name).orElseThrow(() -> missing(item, name));
    }

    static long number(Map<String, AttributeValue> item, String name) {
        return findNumber(item, name).orElseThrow(() -> missing(item, name));
    }

    static Map<String, String> texts(Map<String, AttributeValue> item, String name) {
        var texts = new TreeMap<String, String>();
        Optional.ofNullable(item.get(name))
                .ifPresent(map -> map.m().forEach((key, value) -> texts.put(key, value.s())));
        return texts;
    }

    static String document(Map<String, AttributeValue> item, String name) {
        var value = Optional.ofNullable(item.get(name)).orElseThrow(() -> missing(item, name));
        try (var gzip = new GZIPInputStream(new ByteArrayInputStream(value.b().asByteArray()))) {
            return new String(gzip.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("item " + findText(item, "item").orElse("") + " is damaged", e);
        }
    }

    private static IllegalStateException missing(Map<String, AttributeValue> item, String name) {
        return new IllegalStateException(
                "item " + findText(item, "item").orElse("(without name)") + " has no attribute " + name);
    }
}
