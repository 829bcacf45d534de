package io.fairlead.local.world;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** {@code docs/convergence.md}: the matrix of apply and teardown, then that of rotations. Each is written by its own test. */
final class MatrixPage {
    static final String ROTATIONS = "\n# The rotation matrix\n";

    private static final Path PAGE = Path.of(System.getProperty("fairlead.root"), "docs", "convergence.md");

    private MatrixPage() {}

    static void writeConvergence(String text) {
        write(text + rest());
    }

    /** Begins with {@link #ROTATIONS}. */
    static void writeRotations(String text) {
        var page = read();
        write(page.substring(0, page.length() - rest().length()) + text);
    }

    private static String rest() {
        var page = read();
        var at = page.indexOf(ROTATIONS);
        return at < 0 ? "" : page.substring(at);
    }

    private static String read() {
        try {
            return Files.readString(PAGE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(String page) {
        try {
            Files.writeString(PAGE, page);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
