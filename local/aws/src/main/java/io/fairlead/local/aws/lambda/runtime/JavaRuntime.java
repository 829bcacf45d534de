package io.fairlead.local.aws.lambda.runtime;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * What a managed Java runtime brings beside a function's package.
 *
 * @param java the JVM
 * @param client jars of AWS's runtime interface client
 * @param nativeLibrary of the client, unpacked: JVMs that start side by side unpack it over one another
 * @param options further ones for the JVM, e.g. for measuring
 */
public record JavaRuntime(Path java, List<Path> client, Path nativeLibrary, List<String> options) {
    private static final String PACKAGE = "com.amazonaws.services.lambda.runtime.api.client.";

    /** One class of each jar. */
    private static final List<String> CLIENT = List.of(
            PACKAGE + "AWSLambda",
            "com.amazonaws.services.lambda.runtime.RequestStreamHandler",
            "com.amazonaws.services.lambda.runtime.serialization.PojoSerializer",
            "software.amazon.awssdk.utilslite.SdkInternalThreadLocal");

    public JavaRuntime {
        client = List.copyOf(client);
        options = List.copyOf(options);
    }

    /**
     * The runtime interface client that is on the class path, on the JVM that runs this.
     *
     * @param directory to unpack its native library to
     */
    public static JavaRuntime onClassPath(Path directory) {
        var library = "libaws-lambda-jni.linux-"
                + (System.getProperty("os.arch").equals("aarch64") ? "aarch_64" : "x86_64") + ".so";
        var unpacked = directory.resolve(library);
        try (var packed = JavaRuntime.class.getClassLoader().getResourceAsStream("jni/" + library)) {
            Files.copy(Objects.requireNonNull(packed, "jni/" + library + " is not on the class path"), unpacked);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new JavaRuntime(
                Path.of(System.getProperty("java.home"), "bin", "java"),
                CLIENT.stream().map(JavaRuntime::jarOf).toList(),
                unpacked,
                List.of());
    }

    /** The same with further options of the JVM. */
    public JavaRuntime with(List<String> more) {
        return new JavaRuntime(java, client, nativeLibrary, more);
    }

    private static Path jarOf(String className) {
        try {
            return Path.of(Class.forName(className)
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
        } catch (ClassNotFoundException | URISyntaxException e) {
            throw new IllegalStateException(
                    className + " is not on the class path; add aws-lambda-java-runtime-interface-client", e);
        }
    }

    /** The command that runs a handler in the directory of its unpacked package. */
    List<String> command(String handler, int memoryMegabytes) {
        var command = new ArrayList<>(List.of(
                java.toString(),
                // https://docs.aws.amazon.com/lambda/latest/dg/java-customization.html
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Xshare:auto",
                // Assumed: the share of the memory that AWS's bootstrap gives to the heap.
                "-Xmx" + memoryMegabytes * 8 / 10 + "m",
                "-Djava.net.preferIPv4Stack=true",
                // Assumed: the client loads native code and uses Unsafe, and AWS's runtime is silent about it.
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-D" + PACKAGE + "runtimeapi.NativeClient.JNI=" + nativeLibrary));
        command.addAll(options);
        command.addAll(List.of(
                "-cp",
                client.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator)),
                PACKAGE + "AWSLambda",
                handler));
        return command;
    }
}
