package io.fairlead.core.document;

import com.fasterxml.jackson.databind.JsonNode;
import io.fairlead.core.json.Json;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Reads documents of one kind: fills in defaults, and refuses a document with everything that is wrong with it at once.
 *
 * @param <T> what a document is read into
 */
public final class DocumentReader<T> {
    /** No document comes near; the validator's parser gives up at 500 levels with an error of its own. */
    private static final int DEEPEST = 50;

    private final Supplier<DocumentSchema> schema;
    private final List<Rule> rules;
    private final Class<T> type;
    private final Function<List<Problem>, RuntimeException> refusal;

    /**
     * A reader.
     *
     * @param schema asked for when the first document is read: most functions read none, and their cold starts should not pay
     *     for it
     * @param rules what must hold beyond the schema
     * @param refusal how problems are reported
     */
    public DocumentReader(
            Supplier<DocumentSchema> schema,
            List<Rule> rules,
            Class<T> type,
            Function<List<Problem>, RuntimeException> refusal) {
        this.schema = schema;
        this.rules = List.copyOf(rules);
        this.type = type;
        this.refusal = refusal;
    }

    /** Reads a document from its text, in which a key may not stand twice. */
    public T read(String document) {
        return read(parse(document));
    }

    /** Reads a document. */
    public T read(JsonNode document) {
        return read(new DocumentText(document, List.of()));
    }

    /** The same reader with one rule more. */
    public DocumentReader<T> with(Rule rule) {
        return new DocumentReader<>(
                schema, Stream.concat(rules.stream(), Stream.of(rule)).toList(), type, refusal);
    }

    private DocumentText parse(String document) {
        return switch (DocumentText.parse(document)) {
            case DocumentText.Parsed.NotJson(var problem) -> throw refusal.apply(List.of(problem));
            case DocumentText.Parsed.Tree(var text) -> text;
        };
    }

    private T read(DocumentText text) {
        refuseDeepNesting(text.tree());
        var valid = schema.get();
        var complete = new Defaults(valid.tree()).fill(text.tree());
        var bySchema = Stream.concat(text.problems().stream(), valid.problems(text.tree()).stream());
        var byRules = rules.stream().flatMap(rule -> rule.check(Place.root(complete)));
        var problems = new Problems(text.tree()).merge(bySchema.toList(), byRules);
        if (!problems.isEmpty()) {
            throw refusal.apply(problems);
        }
        return Json.convert(complete, type);
    }

    private void refuseDeepNesting(JsonNode document) {
        var tooDeep = Place.root(document)
                .each("*")
                .filter(field -> field.depth() > DEEPEST)
                .map(field -> field.problem(
                        "this is nested more than " + DEEPEST + " levels deep", "see the examples for what goes here"))
                .toList();
        if (!tooDeep.isEmpty()) {
            throw refusal.apply(tooDeep);
        }
    }
}
