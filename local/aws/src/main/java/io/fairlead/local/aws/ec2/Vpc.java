package io.fairlead.local.aws.ec2;

/** A VPC, always {@code available} and with DNS support: the local world makes it as CDK would have. */
public record Vpc(String id, String cidr) {}
