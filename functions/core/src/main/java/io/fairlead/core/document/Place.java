package io.fairlead.core.document;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A value in a document and where it stands. Absent members and members of another type are simply not there, so that
 * rules also hold on documents that the schema refuses.
 */
public record Place(String pointer, JsonNode value) {

    public static Place root(JsonNode document) {
        return new Place("", document);
    }

    /** The places under this one that a path like {@code clusters/*}{@code /name} leads to, in the order of the document. */
    public Stream<Place> each(String path) {
        var places = Stream.of(this);
        for (var step : path.split("/", -1)) {
            places = places.flatMap(place -> step.equals("*") ? place.children() : place.child(step));
        }
        return places;
    }

    public Optional<Place> at(String path) {
        return each(path).findFirst();
    }

    /** This value, if it is text. */
    public Optional<String> text() {
        return Optional.ofNullable(value.textValue());
    }

    public Optional<String> text(String path) {
        return at(path).flatMap(Place::text);
    }

    /** Whether the member at that path is this text. */
    public boolean says(String path, String expected) {
        return text(path).filter(expected::equals).isPresent();
    }

    /** The last part of the pointer: a field's name or an element's index. */
    public String key() {
        return unescape(pointer.substring(pointer.lastIndexOf('/') + 1));
    }

    /** This place and all under it, in the order of the document: parents before children. */
    public List<Place> all() {
        var places = new ArrayList<Place>();
        collect(places);
        return places;
    }

    private void collect(List<Place> places) {
        places.add(this);
        for (var child : children().toList()) {
            child.collect(places);
        }
    }

    /** How many levels of lists and objects there are in this value. */
    int depth() {
        var deepest = 0;
        for (var child : value) {
            deepest = Math.max(deepest, new Place("", child).depth());
        }
        return value.isContainerNode() ? deepest + 1 : 0;
    }

    public Problem problem(String what, String fix) {
        return new Problem(pointer, what, fix);
    }

    private Stream<Place> child(String field) {
        var child = value.get(field);
        return child == null ? Stream.empty() : Stream.of(new Place(below(pointer, field), child));
    }

    private Stream<Place> children() {
        return value.isArray()
                ? IntStream.range(0, value.size()).mapToObj(i -> new Place(pointer + '/' + i, value.get(i)))
                : value.properties().stream().map(e -> new Place(below(pointer, e.getKey()), e.getValue()));
    }

    static String below(String pointer, String field) {
        return pointer + '/' + field.replace("~", "~0").replace("/", "~1");
    }

    private static String unescape(String step) {
        return step.replace("~1", "/").replace("~0", "~");
    }

    /** Those of the places whose text is not among the expected ones. */
    public static Stream<Place> notAmong(Stream<Place> places, List<String> expected) {
        return places.filter(
                place -> place.text().filter(t -> !expected.contains(t)).isPresent());
    }
}
