package io.fairlead.installation;

/**
 * A name and what AWS allows.
 *
 * @param what is called so, e.g. {@code function}
 * @param most characters that it may have
 */
public record LimitedName(String what, String name, int most) {
    /** By how many characters it is too long; not positive if it is not. */
    public int excess() {
        return name.length() - most;
    }

    /** With references filled in. */
    LimitedName in(References here) {
        return new LimitedName(what, here.in(name), most);
    }
}
