package io.fairlead.local.aws.route53;

/** A Route 53 Resolver rule. */
public record ResolverRule(Kind kind, String domain) {
    /** Where queries for the domain and all below it go. */
    public enum Kind {
        /** To name servers elsewhere; none of them is part of the local world, so they never answer. */
        FORWARD,
        /** To the VPC's own resolver, in spite of a FORWARD rule for a broader domain. */
        SYSTEM
    }

    public ResolverRule {
        domain = DomainNames.normalise(domain);
    }
}
