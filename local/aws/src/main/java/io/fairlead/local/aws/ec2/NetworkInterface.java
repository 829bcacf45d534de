package io.fairlead.local.aws.ec2;

/** The face of an interface endpoint in one subnet. */
public record NetworkInterface(String id, Subnet subnet, String privateAddress, String macAddress) {}
