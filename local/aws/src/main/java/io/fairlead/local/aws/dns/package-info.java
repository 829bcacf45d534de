/**
 * The resolver of each VPC as a real DNS server on loopback: it answers from the private zones associated with the VPC,
 * its Resolver rules, the public names of interface endpoints and the few public names that exist. It decides nothing
 * itself; what there is to know lies in the packages {@code route53} and {@code ec2} and in
 * {@link io.fairlead.local.aws.dns.PublicDns}.
 */
@NullMarked
package io.fairlead.local.aws.dns;

import org.jspecify.annotations.NullMarked;
