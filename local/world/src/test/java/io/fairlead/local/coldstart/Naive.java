package io.fairlead.local.coldstart;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.regex.Pattern;

/** Packages for the handlers of this package, with the libraries that Maven would bring them. */
final class Naive {
    private static final Pattern LIBRARIES = Pattern.compile(
            ".*/(software/amazon/awssdk/(annotations|apache-client|arns|auth|aws-core|aws-json-protocol|checksums|checksums-spi"
                    + "|crt-core|endpoints-spi|http-auth|http-auth-aws|http-auth-aws-eventstream|http-auth-spi"
                    + "|http-client-spi|identity-spi|json-utils|metrics-spi|netty-nio-client|profiles|protocol-core|regions"
                    + "|retries|retries-spi|sdk-core|secretsmanager|third-party-jackson-core|utils|utils-lite)"
                    + "|software/amazon/eventstream|io/netty|org/apache/httpcomponents/http(client|core)|commons-codec"
                    + "|commons-logging|org/reactivestreams|org/slf4j/slf4j-api|com/fasterxml/jackson/core"
                    + "|com/amazonaws/aws-lambda-java-core)/.*");

    private Naive() {}

    /** The classes of this package alone. */
    static Path withoutLibraries(Path task) {
        try {
            var classes = Path.of(Naive.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            var own = Naive.class.getPackageName().replace('.', '/');
            Files.createDirectories(task.resolve(own));
            try (var files = Files.list(classes.resolve(own))) {
                for (var file : files.toList()) {
                    Files.copy(file, task.resolve(own).resolve(file.getFileName()));
                }
            }
            return task;
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** With the SDK for one service and Jackson. */
    static Path withLibraries(Path task) {
        withoutLibraries(task);
        try {
            var lib = Files.createDirectories(task.resolve("lib"));
            for (var jar : Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator, -1))
                    .filter(path -> LIBRARIES.matcher(path).matches())
                    .map(Path::of)
                    .toList()) {
                Files.copy(jar, lib.resolve(jar.getFileName()));
            }
            return task;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
