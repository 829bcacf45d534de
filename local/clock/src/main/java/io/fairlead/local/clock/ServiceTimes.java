package io.fairlead.local.clock;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Properties;

/** How long the real services take, from {@code service-times.properties}, which names its sources. */
public final class ServiceTimes {
    private final Properties values;

    private ServiceTimes(Properties values) {
        this.values = values;
    }

    public static ServiceTimes load() {
        var values = new Properties();
        try (var in = ServiceTimes.class.getResourceAsStream("service-times.properties")) {
            if (in == null) {
                throw new IllegalStateException("service-times.properties is not on the class path");
            }
            values.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            return new ServiceTimes(values);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The time of that name; an IllegalArgumentException when the file has none. */
    public Duration of(String name) {
        var value = values.getProperty(name);
        if (value == null) {
            throw new IllegalArgumentException("service-times.properties has no " + name);
        }
        return Duration.parse(value);
    }
}
