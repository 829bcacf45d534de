package io.fairlead.local.aws.s3;

import io.fairlead.local.aws.wire.Routes.RestRequest;
import io.fairlead.local.aws.wire.Xml;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** ListObjectsV2: keys below a prefix, page by page, rolled up at a delimiter into common prefixes. */
final class ObjectListing {
    private static final int MAX_KEYS = 1000;

    private ObjectListing() {}

    static Xml of(RestRequest request, Bucket bucket) {
        var prefix = orEmpty(request.query("prefix"));
        var delimiter = orEmpty(request.query("delimiter"));
        var after = after(request);
        var limit = Math.min(MAX_KEYS, number(request.query("max-keys")));
        var page = new LinkedHashMap<String, Xml>();
        var truncated = false;
        for (var entry : bucket.current().entrySet()) {
            var name = rolledUp(entry.getKey(), prefix, delimiter);
            if (!entry.getKey().startsWith(prefix) || name.compareTo(after) <= 0 || page.containsKey(name)) {
                continue;
            }
            if (page.size() == limit) {
                truncated = true;
                break;
            }
            page.put(name, name.equals(entry.getKey()) ? contents(entry) : commonPrefix(name));
        }
        var result = Buckets.document("ListBucketResult")
                .text("Name", request.path("Bucket"))
                .text("Prefix", prefix)
                .text("KeyCount", page.size())
                .text("MaxKeys", limit)
                .text("IsTruncated", truncated);
        if (truncated && !page.isEmpty()) {
            result.text("NextContinuationToken", encode(page.lastEntry().getKey()));
        }
        return result.addAll(page.values());
    }

    /** The key itself, or what it has up to the first delimiter behind the prefix. */
    private static String rolledUp(String key, String prefix, String delimiter) {
        var end = delimiter.isEmpty() ? -1 : key.indexOf(delimiter, prefix.length());
        return end < 0 ? key : key.substring(0, end + delimiter.length());
    }

    private static Xml contents(Map.Entry<String, ObjectVersion> entry) {
        var version = entry.getValue();
        return Xml.element("Contents")
                .text("Key", entry.getKey())
                .text("LastModified", version.modified())
                .text("ETag", version.etag())
                .text("Size", version.content().length)
                .text("StorageClass", "STANDARD");
    }

    private static Xml commonPrefix(String prefix) {
        return Xml.element("CommonPrefixes").text("Prefix", prefix);
    }

    private static String after(RestRequest request) {
        var token = request.query("continuation-token");
        return token == null
                ? orEmpty(request.query("start-after"))
                : new String(Base64.getUrlDecoder().decode(token), StandardCharsets.UTF_8);
    }

    private static String encode(String key) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(key.getBytes(StandardCharsets.UTF_8));
    }

    private static int number(@Nullable String text) {
        return text == null ? MAX_KEYS : Integer.parseInt(text);
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
