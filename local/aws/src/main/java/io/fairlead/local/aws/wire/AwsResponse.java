package io.fairlead.local.aws.wire;

import java.util.Map;

/** An answer, framed in the dialect of its service. */
public record AwsResponse(int status, Map<String, String> headers, byte[] body) {}
