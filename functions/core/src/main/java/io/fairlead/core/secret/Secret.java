package io.fairlead.core.secret;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonSerializable;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.jsontype.TypeSerializer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import org.jspecify.annotations.Nullable;

/**
 * A value that is never printed and refuses to be serialised. Only adapters that hand it to Secrets Manager or to
 * Confluent call {@link #reveal()}; an architecture test keeps that list.
 */
public final class Secret implements JsonSerializable {
    private final String value;

    private Secret(String value) {
        this.value = value;
    }

    public static Secret of(String value) {
        return new Secret(value);
    }

    /** The value itself. */
    public String reveal() {
        return value;
    }

    @Override
    public String toString() {
        return "***";
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Secret that
                && MessageDigest.isEqual(
                        value.getBytes(StandardCharsets.UTF_8), that.value.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public int hashCode() {
        return 0; // a hash of a secret is a hint; nobody keeps secrets in hash tables
    }

    @Override
    public void serialize(JsonGenerator generator, SerializerProvider provider) throws IOException {
        throw new IOException("a secret cannot be serialised");
    }

    @Override
    public void serializeWithType(JsonGenerator generator, SerializerProvider provider, TypeSerializer typer)
            throws IOException {
        serialize(generator, provider);
    }
}
