package io.fairlead.kafka.mirror;

import static io.fairlead.core.errors.Category.CONFLICT;
import static io.fairlead.core.errors.Category.DENIED;
import static io.fairlead.core.errors.Category.GONE;
import static io.fairlead.core.errors.Category.NOT_READY;

import io.fairlead.confluent.ConfluentErrors;
import io.fairlead.core.errors.ErrorRules;

/** What Kafka REST says when a mirror topic is made, beyond the common table. */
public final class MirrorErrors {
    private static final String NO_SOURCE =
            "see that the source topic exists on the other cluster, and that the linking account may read it";

    /** Assumed: these are Kafka's own words for a topic that is not there; no answer of Confluent Cloud was recorded. */
    public static final ErrorRules CREATION = ConfluentErrors.MIRRORS
            .extend()
            .on(404)
            .whereMessage("link")
            .is(GONE)
            .fix("apply again; the link will be made again")
            .onCode("40403")
            .is(CONFLICT)
            .fix(NO_SOURCE)
            .on(400)
            .whereMessage("does not host this topic-partition")
            .is(CONFLICT)
            .fix(NO_SOURCE)
            .on(400)
            .whereMessage("does not exist")
            .is(CONFLICT)
            .fix(NO_SOURCE)
            .on(400)
            .whereMessage("topic authorization failed")
            .is(DENIED)
            .fix(NO_SOURCE)
            .on(400)
            .whereMessage("link is unavailable")
            .is(NOT_READY)
            .on(400)
            .whereMessage("marked for deletion")
            .is(NOT_READY)
            .build();

    private MirrorErrors() {}
}
