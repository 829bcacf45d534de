package io.fairlead.local.aws.route53;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A change on its way to all name servers. */
record ChangeInfo(
        String id,
        boolean inSync,
        Instant submittedAt,
        @Nullable String comment) {}
