package io.fairlead.core.document;

import java.util.Collection;
import java.util.stream.Collectors;

/** How problems quote a document. */
public final class Say {
    private static final int LONGEST_QUOTE = 80;
    private static final int LONGEST_LIST = 20;

    private Say() {}

    /** The text in quotation marks, shortened where it is long. */
    public static String quoted(String text) {
        return '"' + (text.length() > LONGEST_QUOTE ? text.substring(0, LONGEST_QUOTE) + "..." : text) + '"';
    }

    /** The names as a list, shortened where it is long; what to say when there are none. */
    public static String oneOf(Collection<String> names, String none) {
        var listed = names.stream().limit(LONGEST_LIST).map(Say::quoted).collect(Collectors.joining(", "));
        var more = names.size() - LONGEST_LIST;
        return names.isEmpty() ? none : listed + (more > 0 ? " and " + more + " more" : "");
    }
}
