package io.fairlead.local.aws.s3;

import java.time.Instant;
import java.util.Map;

/**
 * One version of an object, or the mark of its deletion.
 *
 * @param id {@code null} in a bucket without versioning, as S3 shows it
 * @param content empty for a deletion
 * @param contentType as the writer gave it
 * @param metadata {@code x-amz-meta-*} headers, names without the prefix
 * @param modified when it was put
 * @param deleted whether it marks the deletion
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record ObjectVersion(
        String id,
        byte[] content,
        String contentType,
        Map<String, String> metadata,
        Instant modified,
        boolean deleted) {
    /** The quoted MD5 of the content, as S3 makes it for objects that came in one part. */
    String etag() {
        return '"' + Digests.md5Hex(content) + '"';
    }
}
