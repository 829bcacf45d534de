package io.fairlead.core.document;

import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import io.fairlead.core.json.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/**
 * A document as text. A key that stands twice in an object is a problem of the text alone: in the tree the later one has
 * silently won.
 */
record DocumentText(JsonNode tree, List<Problem> problems) {

    /** A text may be no JSON at all. */
    sealed interface Parsed {
        record Tree(DocumentText text) implements Parsed {}

        record NotJson(Problem problem) implements Parsed {}
    }

    static Parsed parse(String text) {
        try {
            return new Parsed.Tree(new DocumentText(tree(text), repeatedKeys(text)));
        } catch (JsonProcessingException e) {
            var at = e.getLocation();
            return new Parsed.NotJson(new Problem(
                    "",
                    "the document is not JSON: " + e.getOriginalMessage(),
                    "mend the text at line " + at.getLineNr() + ", column " + at.getColumnNr()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JsonNode tree(String text) throws IOException {
        try (var parser = parser(text)) {
            var tree = Json.read(parser);
            if (tree.isMissingNode()) {
                throw new JsonParseException(parser, "it is empty", parser.currentLocation());
            }
            return tree;
        }
    }

    private static List<Problem> repeatedKeys(String text) throws IOException {
        var problems = new ArrayList<Problem>();
        var seen = new HashSet<JsonPointer>();
        try (var parser = parser(text)) {
            for (var token = parser.nextToken(); token != null; token = parser.nextToken()) {
                var pointer = parser.getParsingContext().pathAsPointer();
                if (token == JsonToken.FIELD_NAME && !seen.add(pointer)) {
                    problems.add(new Problem(
                            pointer.toString(),
                            "the key " + Say.quoted(parser.currentName()) + " stands here twice (again at line "
                                    + parser.currentTokenLocation().getLineNr() + ")",
                            "keep one of the two"));
                }
            }
        }
        return problems;
    }

    /** The product's parser stops at the first key that stands twice; this one goes on. */
    private static JsonParser parser(String text) throws IOException {
        return Json.parser(text).disable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION);
    }
}
