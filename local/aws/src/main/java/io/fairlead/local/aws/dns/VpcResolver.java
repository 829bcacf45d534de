package io.fairlead.local.aws.dns;

import io.fairlead.local.aws.ec2.Ec2Service;
import io.fairlead.local.aws.ec2.VpcEndpoint;
import io.fairlead.local.aws.route53.DomainNames;
import io.fairlead.local.aws.route53.PublishedZone;
import io.fairlead.local.aws.route53.ResolverRule;
import io.fairlead.local.aws.route53.Route53Service;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.xbill.DNS.Name;
import org.xbill.DNS.Rcode;
import org.xbill.DNS.Record;

/** What the resolver at "VPC plus two" answers: which source speaks for a name, and where its aliases lead. */
final class VpcResolver {
    private static final int LONGEST_CHAIN = 16;

    private final Route53Service route53;
    private final Ec2Service ec2;
    private final PublicDns publicDns;

    VpcResolver(Route53Service route53, Ec2Service ec2, PublicDns publicDns) {
        this.route53 = route53;
        this.ec2 = ec2;
        this.publicDns = publicDns;
    }

    Resolution resolve(String vpcId, Name question, String type) {
        var answers = new ArrayList<Record>();
        var name = DomainNames.normalise(question.toString());
        var authoritative = privateZoneOf(vpcId, name).isPresent();
        for (var hop = 0; hop < LONGEST_CHAIN; hop++) {
            switch (step(vpcId, name, type)) {
                case Step.Alias alias -> {
                    answers.add(alias.record());
                    name = DomainNames.normalise(alias.record().getTarget().toString());
                }
                case Step.Found found -> {
                    answers.addAll(found.records());
                    return new Resolution(Rcode.NOERROR, answers, null, authoritative);
                }
                case Step.Nothing nothing -> {
                    return new Resolution(nothing.rcode(), answers, nothing.soa(), authoritative);
                }
            }
        }
        return new Resolution(Rcode.SERVFAIL, List.of(), null, false);
    }

    private Step step(String vpcId, String name, String type) {
        var zone = privateZoneOf(vpcId, name);
        if (forwarded(vpcId, name, zone)) {
            return new Step.Nothing(Rcode.SERVFAIL, null);
        }
        return zone.map(found -> new ZoneLookup(found).find(name, type)).orElseGet(() -> publicly(name, type));
    }

    /** The zone with the longest name that the name is in. */
    private Optional<PublishedZone> privateZoneOf(String vpcId, String name) {
        return route53.publishedIn(vpcId).stream()
                .filter(zone -> DomainNames.within(name, zone.name()))
                .max(Comparator.comparingInt(zone -> zone.name().length()));
    }

    /** The most specific rule counts, and a private zone only if it is more specific than that; its target never answers. */
    private boolean forwarded(String vpcId, String name, Optional<PublishedZone> zone) {
        return route53.resolverRules().of(vpcId).stream()
                .filter(rule -> DomainNames.within(name, rule.domain()))
                .max(Comparator.comparingInt(rule -> rule.domain().length()))
                .filter(rule -> rule.kind() == ResolverRule.Kind.FORWARD)
                .filter(rule -> zone.isEmpty()
                        || rule.domain().length() >= zone.get().name().length())
                .isPresent();
    }

    private Step publicly(String name, String type) {
        var owner = Records.name(name);
        var target = publicDns.targetOf(name);
        if (target != null) {
            var alias = Records.alias(owner, target);
            return type.equals("CNAME") ? new Step.Found(List.of(alias)) : new Step.Alias(alias);
        }
        if (!isEndpointName(name)) {
            return new Step.Nothing(Rcode.NXDOMAIN, Records.publicSoa(owner));
        }
        return type.equals("A")
                ? new Step.Found(List.of(Records.loopback(owner)))
                : new Step.Nothing(Rcode.NOERROR, Records.publicSoa(owner));
    }

    /** Names of interface endpoints resolve from anywhere. Assumed: only while the endpoint is available. */
    private boolean isEndpointName(String name) {
        return ec2.endpoints().endpoints().stream()
                .filter(endpoint -> endpoint.state() == VpcEndpoint.State.AVAILABLE)
                .flatMap(endpoint -> endpoint.dnsNames().stream())
                .anyMatch(each -> DomainNames.normalise(each).equals(name));
    }
}
