package io.fairlead.infra.config;

import com.fasterxml.jackson.databind.JsonNode;
import io.fairlead.core.document.DocumentReader;
import io.fairlead.core.document.DocumentSchema;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Reads the configuration file, and refuses it with everything that is wrong with it at once. */
public final class ConfigReader {
    private static final DocumentReader<Config> READER =
            new DocumentReader<>(ConfigReader::schema, ConfigRules.ALL, Config.class, InvalidConfiguration::new);

    private ConfigReader() {}

    public static Config read(Path file) {
        try {
            return read(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "the configuration " + file + " cannot be read; FAIRLEAD_CONFIG says which file it is", e);
        }
    }

    static Config read(String text) {
        return READER.read(text);
    }

    /** Reads a configuration that is parsed already. */
    public static Config read(JsonNode document) {
        return READER.read(document);
    }

    static DocumentSchema schema() {
        return DocumentSchema.load("io/fairlead/infra/config.schema.json");
    }
}
