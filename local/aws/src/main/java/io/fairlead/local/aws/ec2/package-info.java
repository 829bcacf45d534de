/**
 * EC2's networks and interface endpoints: pure state with the rules AWS documents, and the query protocol on top. Nothing
 * here knows Confluent: the owner of an endpoint service accepts, rejects and hears of deletions through
 * {@link io.fairlead.local.aws.ec2.VpcEndpoints}. State is touched inside the world's lock only.
 */
@NullMarked
package io.fairlead.local.aws.ec2;

import org.jspecify.annotations.NullMarked;
