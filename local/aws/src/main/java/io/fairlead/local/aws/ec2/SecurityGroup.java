package io.fairlead.local.aws.ec2;

import java.util.List;

/** A security group with what it lets in. */
public record SecurityGroup(String id, String vpcId, String name, String description, List<Ingress> ingress) {
    /** One TCP port opened to one range of addresses. */
    public record Ingress(int port, String cidr) {}
}
