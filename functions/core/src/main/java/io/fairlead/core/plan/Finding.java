package io.fairlead.core.plan;

import io.fairlead.core.resource.Desired;
import io.fairlead.core.resource.Phase;
import io.fairlead.core.resource.Place;
import io.fairlead.core.resource.Ref;
import java.util.List;
import java.util.stream.Stream;

/**
 * What has to be done for one resource.
 *
 * @param details the fields that differ, or the identifier of the stranger's object that is in the way
 * @param dependsOn what it is made of, and what contains it
 */
public record Finding(
        Ref ref, Phase phase, Place place, Action action, List<String> details, String pointer, List<Ref> dependsOn) {
    /** What has to be done. */
    public enum Action {
        /** Nothing. */
        NONE,
        /** Nothing but to wait until it is ready. */
        AWAIT,
        CREATE,
        UPDATE,
        /** Delete and create, because it is lost or the service cannot change it in place. */
        REPLACE,
        /** Not in the document any more. */
        DELETE,
        /** A stranger's object has the name. */
        CONFLICT
    }

    static Finding delete(Ref ref, Phase phase, Place place) {
        return new Finding(ref, phase, place, Action.DELETE, List.of(), "", List.of());
    }

    /** What has to be done for something that the document asks for. */
    public static Finding of(Desired<?> wanted, Action action, List<String> details) {
        var dependsOn = Stream.concat(wanted.dependsOn().stream(), Stream.ofNullable(wanted.container()))
                .distinct()
                .toList();
        return new Finding(wanted.ref(), wanted.phase(), wanted.place(), action, details, wanted.pointer(), dependsOn);
    }

    /** The same resource with something else to be done, and why. */
    Finding turned(Action other, String why) {
        var reasons = Stream.concat(details.stream(), Stream.of(why)).toList();
        return new Finding(ref, phase, place, other, reasons, pointer, dependsOn);
    }
}
