package io.fairlead.local.aws.ec2;

/** A subnet of a VPC. */
public record Subnet(String id, String vpcId, String cidr, AvailabilityZone zone) {}
