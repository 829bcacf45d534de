package io.fairlead.local.aws.wire;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** An XML element to be written: attributes, then either children or text. */
public final class Xml {
    private final String name;
    private final Map<String, String> attributes = new LinkedHashMap<>();
    private final List<Xml> children = new ArrayList<>();
    private @Nullable String text;

    private Xml(String name) {
        this.name = name;
    }

    /** An element without content yet. */
    public static Xml element(String name) {
        return new Xml(name);
    }

    /** An element around a text. */
    public static Xml element(String name, Object text) {
        var element = new Xml(name);
        element.text = text.toString();
        return element;
    }

    public Xml attribute(String attribute, String value) {
        attributes.put(attribute, value);
        return this;
    }

    /** Adds a child around a text; none when the value is null. */
    public Xml text(String child, @Nullable Object value) {
        return value == null ? this : add(element(child, value));
    }

    public Xml add(Xml child) {
        children.add(child);
        return this;
    }

    public Xml addAll(Collection<Xml> more) {
        children.addAll(more);
        return this;
    }

    /** Adds {@code <list><item>..</item>..</list>}, where {@code item} makes one element of the list. */
    public <T> Xml list(String list, Collection<T> values, Function<? super T, Xml> item) {
        return add(element(list).addAll(values.stream().<Xml>map(item).toList()));
    }

    /** Adds a list of plain texts. */
    public Xml texts(String list, String item, Collection<?> values) {
        return list(list, values, value -> element(item, value));
    }

    /** The children, so that one element's content can go into another. */
    public List<Xml> children() {
        return List.copyOf(children);
    }

    /** The whole as a document. */
    public String document() {
        var out = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
        write(out);
        return out.toString();
    }

    private void write(StringBuilder out) {
        out.append('<').append(name);
        attributes.forEach((attribute, value) -> out.append(' ')
                .append(attribute)
                .append("=\"")
                .append(escape(value))
                .append('"'));
        out.append('>');
        if (text != null) {
            out.append(escape(text));
        }
        children.forEach(child -> child.write(out));
        out.append("</").append(name).append('>');
    }

    private static String escape(String raw) {
        return raw.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("\r", "&#13;");
    }
}
