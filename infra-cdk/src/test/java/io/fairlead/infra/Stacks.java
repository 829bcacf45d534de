package io.fairlead.infra;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.fairlead.infra.config.ConfigReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import software.amazon.awscdk.AppProps;

/** The templates of the examples. Synthesis takes seconds, so each example is synthesised once for all tests. */
final class Stacks {
    private static final Path MODULE = Path.of(System.getProperty("fairlead.root"), "infra-cdk");
    private static final Map<String, Stacks> SYNTHESISED = new ConcurrentHashMap<>();

    private final Path output;

    private Stacks(Path output) {
        this.output = output;
    }

    /** Everything of an example, e.g. {@code non-prod}. */
    static Stacks of(String example) {
        return SYNTHESISED.computeIfAbsent(example, Stacks::synthesise);
    }

    /** A stack's template, e.g. of {@code fairlead-base}. */
    Template template(String stack) {
        return new Template(json(stack + ".template.json"));
    }

    /** The templates of all stacks. */
    List<Template> templates() {
        return json("manifest.json").path("artifacts").properties().stream()
                .filter(artefact -> artefact.getValue().path("type").asText().equals("aws:cloudformation:stack"))
                .map(artefact -> template(artefact.getKey()))
                .toList();
    }

    /** A file of the cloud assembly. */
    JsonNode json(String file) {
        try {
            return new ObjectMapper().readTree(output.resolve(file).toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Path example(String name) {
        return MODULE.resolve("examples/" + name + ".json");
    }

    /** What an example asks for. The code of functions is of no interest here, and building it would take longer. */
    static Deployment deployment(String example) {
        try {
            var code = Files.writeString(MODULE.resolve("target/no-code.zip"), "no code");
            return Deployment.of(ConfigReader.read(example(example)), artefact -> code);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stacks synthesise(String example) {
        var output = MODULE.resolve("target/stacks/" + example);
        var app = FairleadApp.app(AppProps.builder().outdir(output.toString()));
        FairleadApp.define(app, deployment(example));
        app.synth();
        return new Stacks(output);
    }
}
