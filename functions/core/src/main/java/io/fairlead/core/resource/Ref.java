package io.fairlead.core.resource;

/**
 * Names one resource of a topology.
 *
 * @param kind e.g. {@code access-point}
 * @param name unique within kind and topology; parts are joined by {@code /}
 */
public record Ref(String kind, String name) {
    @Override
    public String toString() {
        return kind + " " + name;
    }
}
