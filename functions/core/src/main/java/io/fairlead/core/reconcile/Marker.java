package io.fairlead.core.reconcile;

import io.fairlead.core.resource.Ref;
import java.util.Optional;

/** Says whose an object is, in the object's own description or tags. */
public record Marker(String text) {
    private static final String PREFIX = "fairlead:";

    /** Occurs in no name. */
    private static final char VERSION = '#';

    public static Marker of(String topology, Ref ref) {
        return new Marker(PREFIX + topology + "/" + ref.kind() + "/" + ref.name());
    }

    /** The marker at the end of a description, where a person sees the description first. */
    public static Optional<Marker> in(String description) {
        var at = description.lastIndexOf('[' + PREFIX);
        var end = description.indexOf(']', Math.max(at, 0));
        return at < 0 || end < 0 ? Optional.empty() : Optional.of(new Marker(description.substring(at + 1, end)));
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
