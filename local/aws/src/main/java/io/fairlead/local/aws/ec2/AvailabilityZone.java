package io.fairlead.local.aws.ec2;

/**
 * A zone as one account sees it.
 *
 * @param name the account's name of it, e.g. {@code us-east-1a}; another account may call another zone so
 * @param id the same in all accounts, e.g. {@code use1-az4}
 */
public record AvailabilityZone(String name, String id) {}
