package io.fairlead.infra.drawing;

import java.util.List;

/** A drawing of boxes with words in them and lines between them, in the style of docs/fairlead.svg. */
final class Svg {
    private final StringBuilder text;

    Svg(int width, int height, String title, String description) {
        this.text = new StringBuilder(head(width, height, title, description));
        rect("ground", 0, 0, width, height);
    }

    /** A box with a name and smaller words under it, centred. */
    void box(String kind, int x, int y, int width, int height, String name, List<String> notes) {
        rect(kind, x, y, width, height);
        var line = y + height / 2 + 4 - 8 * notes.size();
        centred("name", x + width / 2, line, name);
        for (var note : notes) {
            line += 16;
            centred("note", x + width / 2, line, note);
        }
    }

    /** A box for others to stand in, with its name in its upper left corner. */
    void frame(String kind, int x, int y, int width, int height, String name) {
        rect(kind, x, y, width, height);
        words("zone", x + 10, y + 18, name);
    }

    /** A line along points like {@code 10,20 30,20}. */
    void line(String kind, String points) {
        text.append("  <polyline class=\"%s\" points=\"%s\"/>\n".formatted(kind, points));
    }

    void words(String kind, int x, int y, String words) {
        text.append("  <text x=\"%d\" y=\"%d\" class=\"%s\">%s</text>\n".formatted(x, y, kind, words));
    }

    private static String head(int width, int height, String title, String description) {
        return """
            <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %d %d" role="img" aria-labelledby="title description"
                 font-family="system-ui, -apple-system, 'Segoe UI', Helvetica, Arial, sans-serif" font-size="13" fill="#1f2933">
              <title id="title">%s</title>
              <desc id="description">%s</desc>
              <style>
                .ground { fill: #fbfcfd; }
                .account { fill: #f3f6f9; stroke: #52606d; }
                .vpc { fill: #ffffff; stroke: #52606d; stroke-dasharray: 6 4; }
                .function { fill: #fff3c4; stroke: #8d6b0f; }
                .store { fill: #dbeafe; stroke: #2f5f9e; }
                .path { fill: #d8f0e3; stroke: #1f7a4d; }
                .cloud { fill: #ece6f8; stroke: #5b3f9b; }
                .plain { fill: #ffffff; stroke: #52606d; }
                .name { font-weight: 600; }
                .note { font-size: 11px; fill: #3e4c59; }
                .zone { font-size: 12px; font-weight: 600; fill: #3e4c59; }
                .line { fill: none; stroke: #3e4c59; stroke-width: 1.5; marker-end: url(#arrow); }
                .private { fill: none; stroke: #1f7a4d; stroke-width: 2.5; marker-end: url(#green); }
                .names { fill: none; stroke: #2f5f9e; stroke-width: 1.2; stroke-dasharray: 3 3; }
              </style>
              <defs>
                <marker id="arrow" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="7" markerHeight="7" orient="auto">
                  <path d="M0 0 L8 4 L0 8 z" fill="#3e4c59"/>
                </marker>
                <marker id="green" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="5" markerHeight="5" orient="auto">
                  <path d="M0 0 L8 4 L0 8 z" fill="#1f7a4d"/>
                </marker>
              </defs>
            """.formatted(width, height, title, description);
    }

    private void rect(String kind, int x, int y, int width, int height) {
        text.append("  <rect class=\"%s\" x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\" rx=\"8\"/>\n"
                .formatted(kind, x, y, width, height));
    }

    private void centred(String kind, int x, int y, String words) {
        text.append("  <text x=\"%d\" y=\"%d\" text-anchor=\"middle\" class=\"%s\">%s</text>\n"
                .formatted(x, y, kind, words));
    }

    @Override
    public String toString() {
        return text + "</svg>\n";
    }
}
