package io.fairlead.network;

import io.fairlead.aws.AwsPorts;
import io.fairlead.core.operation.Kinds;
import io.fairlead.core.operation.Operations;
import io.fairlead.core.operation.Surroundings;
import io.fairlead.core.resource.Place;
import io.fairlead.network.dns.HostedZones;
import io.fairlead.network.dns.Propagation;
import io.fairlead.network.dns.Records;
import io.fairlead.network.endpoint.VpcEndpointKind;
import io.fairlead.network.endpoint.VpcEndpoints;
import io.fairlead.network.record.DnsRecordKind;
import io.fairlead.network.sdk.AwsClients;
import io.fairlead.network.zone.HostedZoneKind;
import java.util.Map;
import software.amazon.awssdk.services.ec2.Ec2Client;
import software.amazon.awssdk.services.route53.Route53Client;

/** The object graph of the network function. Without {@code FAIRLEAD_NETWORK} it runs outside and takes down what is in any network. */
final class Wiring {
    private Wiring() {}

    static Operations operations(Surroundings surroundings) {
        var aws = new AwsPorts(surroundings);
        var clients = new AwsClients(surroundings, aws.metrics());
        var ec2 = clients.build(Ec2Client.builder());
        var route53 = clients.build(Route53Client.builder());
        var records = new Records(route53);
        var propagation = new Propagation(route53);
        return new Operations(
                Place.network(surroundings.find("FAIRLEAD_NETWORK").orElse("")),
                Kinds.of(
                        new VpcEndpointKind(new VpcEndpoints(ec2)),
                        new HostedZoneKind(new HostedZones(route53), records, propagation),
                        new DnsRecordKind(records, propagation)),
                Map.of(),
                aws.store(),
                aws.networks(),
                surroundings.clock(),
                aws.metrics());
    }
}
