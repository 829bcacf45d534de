package io.fairlead.core.reconcile;

import java.util.List;

/** What is not as the document wants it. Fields that the document does not name are nobody's business. */
final class Differences {
    private Differences() {}

    static <S> List<Difference> of(Kind<S> kind, S spec, Observed observed, Scope scope) {
        return kind.fields(spec, scope).entrySet().stream()
                .filter(field -> !field.getValue().equals(observed.fields().get(field.getKey())))
                .map(field -> difference(
                        kind,
                        field.getKey(),
                        field.getValue(),
                        observed.fields().getOrDefault(field.getKey(), "")))
                .toList();
    }

    private static Difference difference(Kind<?> kind, String field, String wanted, String found) {
        return new Difference(field, wanted, found, kind.isReplaced(field, wanted, found));
    }
}
