package io.fairlead.local.aws.ec2;

import io.fairlead.local.aws.wire.Parameters;
import io.fairlead.local.aws.wire.Xml;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;

/** The calls on tags. */
final class TagOperations {
    private final Tags tags;
    private final Map<String, Taggable> taggable;
    private final Describe<Tags.Tag> describe;

    TagOperations(Tags tags, Networks networks, VpcEndpoints endpoints) {
        this.tags = tags;
        this.taggable = Map.of(
                "vpc", new Taggable("vpc", networks::vpc),
                "subnet", new Taggable("subnet", networks::subnet),
                "sg", new Taggable("security-group", networks::securityGroup),
                "vpce", new Taggable("vpc-endpoint", endpoints::require));
        this.describe = new Describe<Tags.Tag>("tagSet", this::item)
                .filter("key", Tags.Tag::key)
                .filter("value", Tags.Tag::value)
                .filter("resource-id", Tags.Tag::resourceId)
                .filter("resource-type", each -> of(each.resourceId()).type());
    }

    /** @param require throws the error of that type's missing resource */
    private record Taggable(String type, Consumer<String> require) {}

    Xml create(Parameters call) {
        call.require("ResourceId.1");
        var added = tags(call);
        var ids = call.list("ResourceId");
        ids.forEach(this::require);
        ids.forEach(id -> tags.put(id, added));
        return Xml.element("answer").text("return", true);
    }

    /** Without tags in the call all tags go; a tag without a value goes whatever its value. */
    Xml delete(Parameters call) {
        call.require("ResourceId.1");
        var ids = call.list("ResourceId");
        ids.forEach(this::require);
        for (var id : ids) {
            var named = call.structures("Tag");
            named.forEach(tag -> tags.remove(id, tag.require("Key"), tag.get("Value")));
            if (named.isEmpty()) {
                tags.removeAll(id);
            }
        }
        return Xml.element("answer").text("return", true);
    }

    Xml describe(Parameters call) {
        return describe.answer(call, tags.all());
    }

    static Map<String, String> tags(Parameters parent) {
        var tags = new LinkedHashMap<String, String>();
        parent.structures("Tag").forEach(tag -> tags.put(tag.require("Key"), tag.get("Value", "")));
        return tags;
    }

    private void require(String id) {
        of(id).require().accept(id);
    }

    private Taggable of(String id) {
        var found = taggable.get(id.substring(0, Math.max(0, id.indexOf('-'))));
        if (found == null) {
            throw Ec2Errors.notTaggable(id);
        }
        return found;
    }

    private Xml item(Tags.Tag tag) {
        return Xml.element("item")
                .text("resourceId", tag.resourceId())
                .text("resourceType", of(tag.resourceId()).type())
                .text("key", tag.key())
                .text("value", tag.value());
    }
}
