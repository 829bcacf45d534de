package io.fairlead.core.reconcile;

import io.fairlead.core.resource.Ref;
import java.util.Optional;

/** Says whose an object is, in the object's own description or tags. */
public record Marker(String text) {
    private static final String PREFIX = "fairlead:";

    public static Marker of(String topology, Ref ref) {
        return new Marker(PREFIX + topology + "/" + ref.kind() + "/" + ref.name());
    }

    /** The marker at the end of a description, where a person sees the description first. */
    public static Optional<Marker> in(String description) {
        var at = description.lastIndexOf('[' + PREFIX);
        var end = description.indexOf(']', Math.max(at, 0));
        return at < 0 || end < 0 ? Optional.empty() : Optional.of(new Marker(description.substring(at + 1, end)));
    }

    /** The description followed by this marker. */
    public String behind(String description) {
        return description.isBlank() ? '[' + text + ']' : description + " [" + text + ']';
    }
}
