package io.fairlead.local.world;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The whole convergence matrix of a document with one of each kind; writes {@code docs/convergence.md}. */
@Tag("exhaustive")
class ExhaustiveConvergenceTest {
    private static final Path PAGE = Path.of(System.getProperty("fairlead.root"), "docs", "convergence.md");
    private static final long SEED = 7;

    @Test
    void oneOfEach_whateverGoesWrongWithAnyCall_comesRight() throws IOException {
        var document = OneOfEach.document();
        var cells = Matrix.of(document, SEED);
        var result = new MatrixResult(new Convergence(document, SEED));

        result.run(cells);

        var page = result.page(cells);
        System.out.println(page);
        Files.writeString(PAGE, page);
        assertThat(result.failures()).isEmpty();
    }
}
