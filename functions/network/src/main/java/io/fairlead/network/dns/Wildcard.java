package io.fairlead.network.dns;

import java.util.Locale;

/** The one record that we put into a zone, and how names compare. */
public final class Wildcard {
    private Wildcard() {}

    /** The name of all names below the domain. */
    public static String under(String domain) {
        return "*." + domain;
    }

    /** Without the dot at the end, and with the asterisk that Route 53 writes as an octal escape. */
    public static String plain(String name) {
        var lower = name.toLowerCase(Locale.ROOT).replace("\\052", "*");
        return lower.endsWith(".") ? lower.substring(0, lower.length() - 1) : lower;
    }
}
