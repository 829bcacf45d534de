package io.fairlead.local.confluent.http;

/** One of the servers of Confluent Cloud. Requests come one at a time: the front holds the world's lock around them. */
@FunctionalInterface
public interface Plane {
    Reply reply(Incoming incoming);

    /** The answer, and which operation it was, for those who count. */
    record Reply(String service, String operation, Answer answer) {}
}
