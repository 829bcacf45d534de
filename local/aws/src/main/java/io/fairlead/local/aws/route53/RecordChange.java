package io.fairlead.local.aws.route53;

/** One line of a change batch. */
record RecordChange(Action action, RecordSet set) {
    /** What to do with the record set. */
    enum Action {
        CREATE,
        UPSERT,
        DELETE
    }
}
