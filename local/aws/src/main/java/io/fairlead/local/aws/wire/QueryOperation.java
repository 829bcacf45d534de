package io.fairlead.local.aws.wire;

/** One operation of a service of the query protocol; refuses with {@link AwsError}. */
@FunctionalInterface
public interface QueryOperation {
    /** Performs the call at once. The children of the returned element (its name does not matter) are the answer. */
    Xml perform(Parameters parameters);
}
