package io.fairlead.infra;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fairlead.core.json.Json;
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
        return SYNTHESISED.computeIfAbsent(example, name -> synthesise(name, deployment(name)));
    }

    /** The reference topology once more in the same account and region, with the longest prefix and, for that, the longest name of a network. */
    static Stacks another() {
        return SYNTHESISED.computeIfAbsent("another", name -> {
            var document = (ObjectNode) Json.parse(text(example("non-prod")));
            document.put("prefix", "anotherinstallation2");
            ((ObjectNode) document.at("/networks/0")).put("name", "sandbox-non-prod-of-twen");
            return synthesise(name, deployment(document));
        });
    }

    /** A stack's template, e.g. of {@code fairlead-base}. */
    Template template(String stack) {
        return new Template(json(stack + ".template.json"));
    }

    /** The templates of all stacks. */
    List<Template> templates() {
        return names().stream().map(this::template).toList();
    }

    /** The names of all stacks. */
    List<String> names() {
        return json("manifest.json").path("artifacts").properties().stream()
                .filter(artefact -> artefact.getValue().path("type").asText().equals("aws:cloudformation:stack"))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** As a test's name shows it. */
    @Override
    public String toString() {
        return output.getFileName().toString();
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

    /** What an example asks for. */
    static Deployment deployment(String example) {
        return deployment(Json.parse(text(example(example))));
    }

    /** The code of functions is of no interest here, and building it would take longer. */
    private static Deployment deployment(JsonNode configuration) {
        try {
            var code = Files.writeString(MODULE.resolve("target/no-code.zip"), "no code");
            return Deployment.of(ConfigReader.read(configuration), artefact -> code);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stacks synthesise(String name, Deployment deployment) {
        var output = MODULE.resolve("target/stacks/" + name);
        var app = FairleadApp.app(AppProps.builder().outdir(output.toString()));
        FairleadApp.define(app, deployment);
        app.synth();
        return new Stacks(output);
    }
}
