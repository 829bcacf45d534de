package io.fairlead.local.world;

import io.fairlead.installation.Artefact;
import io.fairlead.installation.DeployedFunction;
import io.fairlead.local.aws.lambda.LocalFunction;
import io.fairlead.local.aws.lambda.runtime.JavaRuntime;
import io.fairlead.local.aws.lambda.runtime.PackagedFunction;
import io.fairlead.local.aws.lambda.runtime.RuntimeApi;
import io.fairlead.local.world.faults.Faults;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipInputStream;

/** Functions from their packages, each in a process of its own, as Lambda starts them. */
public final class Packages implements AutoCloseable {
    private final Path root;
    private final Faults faults;
    private final Logs logs;
    private final Path directory;
    private final RuntimeApi api = new RuntimeApi();
    private final JavaRuntime runtime;
    private final Map<Artefact, Path> unpacked = new EnumMap<>(Artefact.class);
    private final List<PackagedFunction> functions = new ArrayList<>();

    /**
     * The packages of a built checkout.
     *
     * @param root of the checkout
     */
    Packages(Path root, Faults faults, Logs logs) {
        this.root = root;
        this.faults = faults;
        this.logs = logs;
        try {
            this.directory = Files.createTempDirectory("fairlead-packages");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        this.runtime = JavaRuntime.onClassPath(directory);
    }

    /** What runs when the function is invoked. */
    LocalFunction function(DeployedFunction function, Map<String, String> environment) {
        var code = new PackagedFunction(
                api,
                runtime,
                new PackagedFunction.Settings(
                        function.name(),
                        unpacked.computeIfAbsent(function.artefact(), this::unpack),
                        function.artefact().handler(),
                        function.memoryMegabytes(),
                        function.timeout(),
                        environment),
                logs::add);
        functions.add(code);
        return (payload, context) -> faults.during(context, payload, code::cool, () -> code.invoke(payload, context));
    }

    @Override
    public void close() {
        functions.forEach(PackagedFunction::close);
        api.close();
        try (var files = Files.walk(directory)) {
            files.sorted(Comparator.reverseOrder()).forEach(Packages::delete);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path unpack(Artefact artefact) {
        return unpack(root.resolve(artefact.file()), directory.resolve(artefact.label()));
    }

    /** Unpacks a package, as Lambda does before it starts the process. */
    public static Path unpack(Path file, Path task) {
        try (var zip = new ZipInputStream(Files.newInputStream(file))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                var target = task.resolve(entry.getName());
                if (entry.isDirectory()) {
                    Files.createDirectories(target);
                } else {
                    Files.createDirectories(target.getParent());
                    Files.copy(zip, target);
                }
            }
            return task;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot unpack " + file + "; has it been built?", e);
        }
    }

    private static void delete(Path file) {
        try {
            Files.delete(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
