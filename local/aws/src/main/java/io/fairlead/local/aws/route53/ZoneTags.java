package io.fairlead.local.aws.route53;

import static io.fairlead.local.aws.route53.Route53Xml.document;

import io.fairlead.local.aws.wire.AwsResponse;
import io.fairlead.local.aws.wire.RestXmlService;
import io.fairlead.local.aws.wire.Routes.RestRequest;
import io.fairlead.local.aws.wire.Xml;
import io.fairlead.local.aws.wire.XmlInput;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;

/** The tags of hosted zones. There are no health checks in the local world. */
final class ZoneTags {
    private final Consumer<String> requireZone;
    private final Map<String, Map<String, String>> tags = new LinkedHashMap<>();

    /** @param requireZone throws when there is no zone of that id */
    ZoneTags(Consumer<String> requireZone) {
        this.requireZone = requireZone;
    }

    void removeAll(String zoneId) {
        tags.remove(zoneId);
    }

    AwsResponse change(RestRequest call) {
        var zoneId = zoneOf(call);
        var input = call.xml();
        var present = tags.computeIfAbsent(zoneId, id -> new TreeMap<>());
        for (var tag : input.list("AddTags", "Tag")) {
            present.put(text(tag, "Key"), text(tag, "Value"));
        }
        input.list("RemoveTagKeys", "Key").forEach(key -> present.remove(key.text()));
        return RestXmlService.xml(200, document("ChangeTagsForResourceResponse"));
    }

    AwsResponse list(RestRequest call) {
        var zoneId = zoneOf(call);
        var set = Xml.element("ResourceTagSet")
                .text("ResourceType", "hostedzone")
                .text("ResourceId", zoneId)
                .list(
                        "Tags",
                        tags.getOrDefault(zoneId, Map.of()).entrySet(),
                        tag -> Xml.element("Tag").text("Key", tag.getKey()).text("Value", tag.getValue()));
        return RestXmlService.xml(200, document("ListTagsForResourceResponse").add(set));
    }

    private String zoneOf(RestRequest call) {
        if (!call.path("ResourceType").equals("hostedzone")) {
            throw Route53Errors.invalidInput("The local world has tags for the resource type hostedzone only");
        }
        var id = call.path("ResourceId");
        requireZone.accept(id);
        return id;
    }

    private static String text(XmlInput tag, String name) {
        var value = tag.text(name);
        return value == null ? "" : value;
    }
}
