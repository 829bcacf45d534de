package io.fairlead.local.aws.wire;

import java.util.List;
import java.util.Map;

/**
 * One request as it came over the wire.
 *
 * @param service the signing name in the credential scope of the {@code Authorization} header, e.g. {@code ec2}, {@code route53}, {@code dynamodb}
 * @param path decoded, without query
 * @param query decoded, in order
 * @param headers by lower-case name
 */
public record AwsRequest(
        String service,
        String method,
        String path,
        Map<String, List<String>> query,
        Map<String, String> headers,
        byte[] body) {}
