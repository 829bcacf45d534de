package io.fairlead.local.aws.wire;

/** One service of the stand-in. Calls come one at a time: the server holds the world's lock around them. */
public interface AwsService {
    /** The signing name by which requests find this service. */
    String signingName();

    AwsResponse handle(AwsRequest request);
}
