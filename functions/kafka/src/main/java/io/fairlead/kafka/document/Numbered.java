package io.fairlead.kafka.document;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** An item of a list with its position, as JSON pointers count. */
public record Numbered<T>(int index, T value) {
    public static <T> Stream<Numbered<T>> each(List<T> list) {
        return IntStream.range(0, list.size()).mapToObj(i -> new Numbered<>(i, list.get(i)));
    }
}
