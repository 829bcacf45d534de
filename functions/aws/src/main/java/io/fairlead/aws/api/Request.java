package io.fairlead.aws.api;

import java.util.Map;
import java.util.TreeMap;

/**
 * A request before it is signed.
 *
 * @param path percent-encoded, beginning with a slash
 * @param query names and values as they are meant, in the order of their names
 * @param headers what the protocol adds
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record Request(String method, String path, Map<String, String> query, Map<String, String> headers, byte[] body) {
    Request {
        query = new TreeMap<>(query);
        headers = Map.copyOf(headers);
    }

    /** Path and query as they go over the wire. */
    String target() {
        return query.isEmpty() ? path : path + "?" + Encoding.query(query);
    }
}
