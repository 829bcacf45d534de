package io.fairlead.local.aws.wire;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

/** An XML element that came in a request; names without their namespace. */
public final class XmlInput {
    private final Element element;

    private XmlInput(Element element) {
        this.element = element;
    }

    /** The document element of a body; {@code MalformedXML} when it is none. */
    public static XmlInput parse(byte[] body) {
        try {
            var factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            var builder = factory.newDocumentBuilder();
            builder.setErrorHandler(null);
            return new XmlInput(builder.parse(new ByteArrayInputStream(body)).getDocumentElement());
        } catch (SAXException | IOException e) {
            throw AwsError.of(
                    "MalformedXML",
                    "The XML you provided was not well-formed or did not validate against our published schema");
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException(e);
        }
    }

    public String name() {
        return element.getLocalName();
    }

    public String text() {
        return element.getTextContent();
    }

    /** The text of the child of that name, or null. */
    public @Nullable String text(String child) {
        var found = child(child);
        return found == null ? null : found.text();
    }

    /** The first child of that name, or null. */
    public @Nullable XmlInput child(String name) {
        var all = children(name);
        return all.isEmpty() ? null : all.get(0);
    }

    /** All children of that name, in order. */
    public List<XmlInput> children(String name) {
        var found = new ArrayList<XmlInput>();
        for (var node = element.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element child && child.getLocalName().equals(name)) {
                found.add(new XmlInput(child));
            }
        }
        return found;
    }

    /** The children {@code list/item}; empty when there is no such list. */
    public List<XmlInput> list(String list, String item) {
        var found = child(list);
        return found == null ? List.of() : found.children(item);
    }
}
