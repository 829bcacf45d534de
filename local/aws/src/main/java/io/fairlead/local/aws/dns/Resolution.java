package io.fairlead.local.aws.dns;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xbill.DNS.Record;

/**
 * The answer to a question, with the aliases that led to it.
 *
 * @param authoritative whether the name that was asked for belongs to a private zone of the VPC
 */
record Resolution(int rcode, List<Record> answers, @Nullable Record soa, boolean authoritative) {}
