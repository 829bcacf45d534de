package io.fairlead.core.resource;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One resource that a document asks for.
 *
 * @param dependsOn must be there before this one can be made
 * @param container takes this one along when it is deleted
 * @param pointer JSON pointer of its place in the document
 * @param adopt whether an object of that name that we have not made may be taken over
 */
public record Desired<S>(
        Ref ref,
        S spec,
        Phase phase,
        Place place,
        List<Ref> dependsOn,
        @Nullable Ref container,
        String pointer,
        boolean adopt) {

    /** Something that stands for itself, made by the control function. */
    public static <S> Desired<S> of(Ref ref, S spec, Phase phase, Place place, String pointer) {
        return new Desired<>(ref, spec, phase, place, List.of(), null, pointer, false);
    }

    public Desired<S> after(Ref... refs) {
        return new Desired<>(ref, spec, phase, place, List.of(refs), container, pointer, adopt);
    }

    public Desired<S> within(Ref owner) {
        return new Desired<>(ref, spec, phase, place, dependsOn, owner, pointer, adopt);
    }

    public Desired<S> adopting(boolean allowed) {
        return new Desired<>(ref, spec, phase, place, dependsOn, container, pointer, allowed);
    }
}
