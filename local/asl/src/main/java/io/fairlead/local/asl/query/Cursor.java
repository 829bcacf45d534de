package io.fairlead.local.asl.query;

/** Reads a text from left to right; shared by the small grammars of this package. */
final class Cursor {
    private final String text;
    private int at;

    Cursor(String text) {
        this.text = text;
    }

    boolean atEnd() {
        return at >= text.length();
    }

    char peek() {
        return atEnd() ? '\0' : text.charAt(at);
    }

    char next() {
        var c = peek();
        at++;
        return c;
    }

    boolean accept(String token) {
        if (!text.startsWith(token, at)) {
            return false;
        }
        at += token.length();
        return true;
    }

    boolean acceptSpaced(String token) {
        skipSpace();
        return accept(token);
    }

    void expect(String token) {
        if (!acceptSpaced(token)) {
            throw malformed("'" + token + "' expected");
        }
    }

    void skipSpace() {
        while (Character.isWhitespace(peek())) {
            at++;
        }
    }

    /** The longest run of characters of a kind. */
    String word(CharKind kind) {
        var from = at;
        while (!atEnd() && kind.includes(peek())) {
            at++;
        }
        return text.substring(from, at);
    }

    /** A text in quotes; a backslash escapes that quote and itself, and is a plain character before any other (recorded). */
    String quoted() {
        var quote = next();
        var out = new StringBuilder();
        while (peek() != quote) {
            if (atEnd()) {
                throw malformed("a quote is not closed");
            }
            var c = next();
            out.append(c == '\\' && (peek() == quote || peek() == '\\') ? next() : c);
        }
        at++;
        return out.toString();
    }

    IllegalArgumentException malformed(String why) {
        return new IllegalArgumentException(why + " at " + at + " of " + text);
    }

    /** A set of characters. */
    interface CharKind {
        boolean includes(char c);
    }

    static boolean isIdentifier(char c) {
        return Character.isLetterOrDigit(c) || c == '_' || c == '-';
    }
}
