package io.fairlead.core.document;

import java.util.HashMap;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Nothing is declared twice where a name must tell things apart. */
public final class UniqueNames implements Rule {
    /**
     * One sort of names.
     *
     * @param within the place within which names must differ
     * @param items the things that have names
     * @param by the fields that make up a name; the first one is where a problem is reported
     */
    public record Names(String within, String items, List<String> by, String what) {}

    public static final String DOCUMENT = "";

    private final List<Names> table;

    public UniqueNames(List<Names> table) {
        this.table = List.copyOf(table);
    }

    @Override
    public Stream<Problem> check(Place document) {
        return table.stream().flatMap(names -> scopes(document, names).flatMap(scope -> repeated(scope, names)));
    }

    private static Stream<Place> scopes(Place document, Names names) {
        return names.within().equals(DOCUMENT) ? Stream.of(document) : document.each(names.within());
    }

    private static Stream<Problem> repeated(Place scope, Names names) {
        var first = new HashMap<List<String>, Place>();
        return scope.each(names.items())
                .filter(item -> item.text(names.by().getFirst()).isPresent())
                .flatMap(item -> {
                    var earlier = first.putIfAbsent(key(item, names), item);
                    return earlier == null ? Stream.empty() : Stream.of(problem(item, earlier, names));
                });
    }

    private static List<String> key(Place item, Names names) {
        return names.by().stream().map(field -> item.text(field).orElse("")).toList();
    }

    private static Problem problem(Place item, Place earlier, Names names) {
        var name = key(item, names).stream()
                .filter(part -> !part.isEmpty())
                .map(Say::quoted)
                .collect(Collectors.joining(" on "));
        return item.at(names.by().getFirst())
                .orElse(item)
                .problem(
                        "the " + names.what() + " " + name + " is already declared at " + earlier.pointer(),
                        "rename one of the two or remove it");
    }
}
