package io.fairlead.core.document;

import java.util.List;
import java.util.stream.Collectors;

/**
 * One reason why a document is refused.
 *
 * @param pointer JSON pointer (RFC 6901) into the document; empty for the document itself
 * @param what what is wrong
 * @param fix what the author can do about it
 */
public record Problem(String pointer, String what, String fix) {
    /** All of them, in words, under a heading that says where they are. */
    public static String listed(List<Problem> problems, String where) {
        return problems.size() + (problems.size() == 1 ? " problem" : " problems") + " in " + where + ":\n"
                + problems.stream().map(problem -> "  " + problem).collect(Collectors.joining("\n"));
    }

    @Override
    public String toString() {
        return (pointer.isEmpty() ? "/" : pointer) + ": " + what + "; " + fix;
    }
}
