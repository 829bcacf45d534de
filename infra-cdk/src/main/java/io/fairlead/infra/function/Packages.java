package io.fairlead.infra.function;

import io.fairlead.installation.Artefact;
import java.nio.file.Files;
import java.nio.file.Path;

/** Where the packaged functions are. */
@FunctionalInterface
public interface Packages {
    /** The zip with the code of an artefact. */
    Path of(Artefact artefact);

    /** As the build leaves them below the root of the repository. */
    static Packages built(Path root) {
        return artefact -> {
            var file = root.resolve(artefact.file());
            if (!Files.isRegularFile(file)) {
                throw new IllegalStateException("there is no package of the " + artefact.label()
                        + " function; build it: ./mvnw package -DskipTests");
            }
            return file;
        };
    }
}
