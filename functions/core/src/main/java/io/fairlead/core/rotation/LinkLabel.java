package io.fairlead.core.rotation;

import io.fairlead.core.resource.Ref;

/** The staging label on the version of a secret whose key is deployed in a cluster link: it keeps that key alive. */
public final class LinkLabel {
    private static final String PREFIX = "fairlead:link/";

    /** All of them, where a pattern is asked for. */
    public static final String EVERY = PREFIX + "*";

    private LinkLabel() {}

    /** Of that link object. */
    public static String of(Ref link) {
        return PREFIX + link.name();
    }

    /** Whether a label is one of these, whichever link it is about. */
    public static boolean isOne(String label) {
        return label.startsWith(PREFIX);
    }
}
