package io.fairlead.infra.config;

import io.fairlead.core.document.Place;
import io.fairlead.core.document.Problem;
import io.fairlead.core.document.Rule;
import java.util.List;
import java.util.stream.Stream;

/** A network is made, then it has all that it takes; or it is there already, then nothing of it is made. */
final class MadeOrExisting implements Rule {
    private static final List<String> OF_A_MADE_VPN = List.of("serverCertificate", "clientCertificate");
    // Route 53 Resolver: an endpoint has addresses in two zones at least.
    private static final int LEAST_FOR_DNS = 2;

    @Override
    public Stream<Problem> check(Place document) {
        return Stream.of(
                        Networks.of(document).flatMap(MadeOrExisting::subnets),
                        document.each("foundation/clientVpn").flatMap(MadeOrExisting::certificates),
                        document.each("foundation/dns").flatMap(MadeOrExisting::zonesOfDns),
                        document.each("networks/*/existing").flatMap(MadeOrExisting::apis),
                        document.each("networks/*/existing").flatMap(it -> zonesOfExisting(it, document)))
                .flatMap(problems -> problems);
    }

    private static Stream<Problem> subnets(Place network) {
        var subnets = network.each("subnets/*").count();
        var existing = network.at("existing").isPresent();
        if (existing && subnets > 0) {
            return Stream.of(problem(
                    network,
                    "subnets",
                    "the network is there already, so its subnets are not made",
                    "remove subnets or existing"));
        }
        return existing || subnets > 0
                ? Stream.empty()
                : Stream.of(network.problem(
                        "the network is neither made nor there already",
                        "add subnets with the blocks to make, or existing with the ids of what is there"));
    }

    private static Stream<Problem> certificates(Place vpn) {
        var existing = vpn.at("existing").isPresent();
        return OF_A_MADE_VPN.stream()
                .filter(field -> vpn.at(field).isPresent() == existing)
                .map(field -> existing
                        ? problem(
                                vpn, field, "the endpoint is there already and has its certificates", "remove " + field)
                        : vpn.problem(
                                "the endpoint is to be made and has no " + field,
                                "add the ARN of a certificate in AWS Certificate Manager"));
    }

    private static Stream<Problem> zonesOfDns(Place dns) {
        var subnets = dns.each("subnets/*").count();
        return dns.at("existing").isEmpty() && subnets > 0 && subnets < LEAST_FOR_DNS
                ? Stream.of(problem(
                        dns, "subnets", "resolver endpoints need subnets in two zones", "add a subnet in another zone"))
                : Stream.empty();
    }

    private static Stream<Problem> apis(Place existing) {
        return existing.at("apiSecurityGroupId").isPresent()
                        == existing.at("dynamoDbEndpoint").isPresent()
                ? Stream.empty()
                : Stream.of(existing.problem(
                        "apiSecurityGroupId and dynamoDbEndpoint belong together",
                        "give both where the VPC has endpoints for AWS's APIs, or none to have them made"));
    }

    private static Stream<Problem> zonesOfExisting(Place existing, Place document) {
        var zones = document.each("availabilityZoneIds/*").count();
        return existing.each("subnetIds/*").count() > zones
                ? Stream.of(problem(
                        existing,
                        "subnetIds",
                        "there are more subnets than the " + zones + " availabilityZoneIds",
                        "list one subnet per availability zone at most"))
                : Stream.empty();
    }

    private static Problem problem(Place parent, String field, String what, String fix) {
        return parent.at(field).orElse(parent).problem(what, fix);
    }
}
