package io.fairlead.local.world;

import io.fairlead.local.world.MatrixResult.Sign;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** How cells ended, by row and column, in the order in which rows come. */
final class SignTable {
    private final String corner;
    private final List<String> possible;
    private final Map<String, Map<String, Sign>> rows = new LinkedHashMap<>();

    /**
     * Without rows.
     *
     * @param corner what rows are
     * @param possible columns in their order; those that are empty are left out
     */
    SignTable(String corner, List<String> possible) {
        this.corner = corner;
        this.possible = List.copyOf(possible);
    }

    void put(String row, String column, Sign sign) {
        rows.computeIfAbsent(row, call -> new LinkedHashMap<>()).put(column, sign);
    }

    /** As Markdown. */
    String markdown() {
        var columns = possible.stream()
                .filter(column -> rows.values().stream().anyMatch(row -> row.containsKey(column)))
                .toList();
        var text = new StringBuilder("| " + corner + " | ")
                .append(String.join(" | ", columns))
                .append(" |\n|---|")
                .append(":-:|".repeat(columns.size()))
                .append('\n');
        rows.forEach((name, row) -> text.append("| ")
                .append(name)
                .append(" | ")
                .append(columns.stream()
                        .map(column -> row.containsKey(column) ? String.valueOf(row.get(column)) : "")
                        .collect(Collectors.joining(" | ")))
                .append(" |\n"));
        return text.toString();
    }
}
