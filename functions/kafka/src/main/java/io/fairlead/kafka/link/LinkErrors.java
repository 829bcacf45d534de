package io.fairlead.kafka.link;

import static io.fairlead.core.errors.Category.BAD_CREDENTIAL;
import static io.fairlead.core.errors.Category.CONFLICT;

import io.fairlead.confluent.ConfluentErrors;
import io.fairlead.core.errors.ErrorRules;

/** What Kafka REST says about links beyond the common table. */
public final class LinkErrors {
    /** A check of the connection answers in the words of the other cluster; its refusal of the login comes as our own 401. */
    public static final ErrorRules CREATION = ConfluentErrors.LINKS
            .extend()
            .on(401)
            .whereMessage("unable to validate cluster link")
            .is(BAD_CREDENTIAL)
            .fix("the other cluster refuses the key that this side carries: apply again, which puts a live key into the"
                    + " other side's client secret")
            .build();

    /** Deletion of a link. */
    public static final ErrorRules DELETION = ConfluentErrors.LINKS
            .extend()
            .on(400)
            .whereMessage("in use by mirror topics")
            .is(CONFLICT)
            .fix("remove or promote the mirror topics of this link first")
            .build();

    private LinkErrors() {}
}
