package io.fairlead.core.document;

import java.util.stream.Stream;

/** Something that must hold in a document and that its schema cannot say. */
@FunctionalInterface
public interface Rule {
    /** What breaks this rule. Defaults are filled in; nothing else may be taken for granted. */
    Stream<Problem> check(Place document);
}
