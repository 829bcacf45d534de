package io.fairlead.local.coldstart;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * What one subject costs.
 *
 * @param cpu of each run
 * @param classes lines of the JVM's log of loaded classes
 */
record Figures(Subject subject, List<Duration> cpu, List<String> classes) {
    /** The table of docs/cold-start.md. */
    static String table(List<Figures> figures) {
        var naive = figures.stream()
                .filter(each -> each.subject().name().equals(Subject.NAIVE))
                .findFirst()
                .orElseThrow();
        return figures.stream().map(each -> each.row(naive)).collect(Collectors.joining("\n", """
                        | Function | Size | Classes | read from jars | CPU, least | CPU, median | of the naive one |
                        |---|---:|---:|---:|---:|---:|---:|
                        """, ""));
    }

    private String row(Figures naive) {
        return String.format(
                Locale.ROOT,
                "| %s | %.1f MB | %,d | %,d | %.2f s | %.2f s | %.0f %% |",
                subject.name(),
                subject.size() / 1e6,
                classes.size(),
                parsed(),
                seconds(cpu.stream().min(Duration::compareTo).orElseThrow()),
                seconds(median()),
                100 * seconds(median()) / seconds(naive.median()));
    }

    private Duration median() {
        return cpu.stream().sorted().skip(cpu.size() / 2).findFirst().orElseThrow();
    }

    /** The others come from the JDK's archive, which costs next to nothing. */
    private long parsed() {
        return classes.stream()
                .filter(line -> !line.contains("shared objects file"))
                .count();
    }

    private static double seconds(Duration duration) {
        return duration.toMillis() / 1e3;
    }
}
