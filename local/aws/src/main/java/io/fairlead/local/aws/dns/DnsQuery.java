package io.fairlead.local.aws.dns;

import java.time.Instant;
import java.util.List;

/**
 * A question that was asked, and what came back.
 *
 * @param name as asked, in lower case, without the final dot
 * @param rcode e.g. {@code NOERROR}, {@code NXDOMAIN}, {@code SERVFAIL}
 * @param answers the records of the answer in presentation format, aliases first; empty for "no data" too
 */
public record DnsQuery(Instant at, String vpcId, String name, String type, String rcode, List<String> answers) {}
