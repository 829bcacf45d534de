package io.fairlead.installation;

/**
 * How many characters AWS allows a name. Only those are here that prefix, region and a network's name can come near: other limits are at least twice as
 * long as what is put together. From the reference pages of each service's API.
 */
enum NameLimit {
    FUNCTION("function", 64),
    ROLE("role", 64),
    SCHEDULE("schedule", 64),
    SCHEDULE_GROUP("schedule group", 64),
    RULE("rule", 64),
    MACHINE("state machine", 80),
    BUCKET("bucket", 63);

    private final String what;
    private final int most;

    NameLimit(String what, int most) {
        this.what = what;
        this.most = most;
    }

    LimitedName on(String name) {
        return new LimitedName(what, name, most);
    }
}
