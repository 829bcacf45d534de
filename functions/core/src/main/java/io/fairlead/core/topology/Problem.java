package io.fairlead.core.topology;

/**
 * One reason why a document is refused.
 *
 * @param pointer JSON pointer (RFC 6901) into the document; empty for the document itself
 * @param what what is wrong
 * @param fix what the author can do about it
 */
public record Problem(String pointer, String what, String fix) {
    @Override
    public String toString() {
        return (pointer.isEmpty() ? "/" : pointer) + ": " + what + "; " + fix;
    }
}
