package io.fairlead.local.aws.route53;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Which Resolver rules are associated with which VPC; made by the world, as CDK or another team would in AWS. */
public final class ResolverRules {
    private final Map<String, List<ResolverRule>> byVpc = new LinkedHashMap<>();

    /** Associates the rule with the VPC; it holds at once. */
    public void associate(String vpcId, ResolverRule rule) {
        byVpc.computeIfAbsent(vpcId, id -> new ArrayList<>()).add(rule);
    }

    /** Ends the association. */
    public void disassociate(String vpcId, ResolverRule rule) {
        byVpc.getOrDefault(vpcId, new ArrayList<>()).remove(rule);
    }

    /** The rules of one VPC. */
    public List<ResolverRule> of(String vpcId) {
        return List.copyOf(byVpc.getOrDefault(vpcId, List.of()));
    }
}
