package io.fairlead.core.reconcile;

import io.fairlead.core.resource.Ref;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Says whose an object is, in the object's own description or tags: {@code <installation>:<topology>/<kind>/<name>}. Without the
 * installation, two of them with topologies of one name would take each other's objects for their own.
 */
public record Marker(String text) {
    private static final Pattern IN_DESCRIPTION =
            Pattern.compile("\\[([^\\[\\]:]+:[^\\[\\]/]+/[^\\[\\]/]+/[^\\[\\]]+)]");

    /** Occurs in no name. */
    private static final char VERSION = '#';

    public static Marker of(String installation, String topology, Ref ref) {
        return new Marker(installation + ":" + topology + "/" + ref.kind() + "/" + ref.name());
    }

    /** The last marker in a description: it stands behind what a person reads first. */
    public static Optional<Marker> in(String description) {
        return IN_DESCRIPTION
                .matcher(description)
                .results()
                .reduce((earlier, last) -> last)
                .map(found -> new Marker(found.group(1)));
    }

    /** The marker of what is made for one version of the object, e.g. the key in a version of a secret. */
    public Marker forVersion(String version) {
        return new Marker(text + VERSION + version);
    }

    /** The version that it is made for, if it is. */
    public Optional<String> version() {
        var at = text.indexOf(VERSION);
        return at < 0 ? Optional.empty() : Optional.of(text.substring(at + 1));
    }

    /** Without the version: the object's own. */
    public Marker object() {
        var at = text.indexOf(VERSION);
        return at < 0 ? this : new Marker(text.substring(0, at));
    }

    /** Whether it says that something is made for this object, whichever version. */
    public boolean isOf(Marker object) {
        return object().equals(object);
    }

    /** The description followed by this marker. */
    public String behind(String description) {
        return description.isBlank() ? '[' + text + ']' : description + " [" + text + ']';
    }
}
