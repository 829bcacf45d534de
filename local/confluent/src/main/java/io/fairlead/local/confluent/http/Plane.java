package io.fairlead.local.confluent.http;

/** One of the servers of Confluent Cloud. Requests come one at a time: the front holds the world's lock around them. */
public interface Plane {
    /** The service that a request is for. */
    String service(Incoming incoming);

    /** Method and path template. */
    String operation(Incoming incoming);

    Reply reply(Incoming incoming);

    /** The answer, and which operation it was, for those who count. */
    record Reply(String service, String operation, Answer answer) {}
}
