package io.fairlead.local.aws.ec2;

import io.fairlead.local.aws.wire.Ids;
import io.fairlead.local.aws.wire.Operations;
import io.fairlead.local.aws.wire.Parameters;
import io.fairlead.local.aws.wire.QueryDialect;
import io.fairlead.local.aws.wire.QueryOperation;
import io.fairlead.local.aws.wire.QueryService;
import io.fairlead.local.aws.wire.TokenBucket;
import io.fairlead.local.aws.wire.Xml;
import io.fairlead.local.clock.ServiceTimes;
import io.fairlead.local.clock.WorldClock;

/** EC2 over the wire, and what the world does behind it. */
public final class Ec2Service extends QueryService {
    private final Tags tags = new Tags();
    private final Networks networks;
    private final VpcEndpoints endpoints;
    private final Operations<QueryOperation> operations = new Operations<>();

    public Ec2Service(WorldClock clock, ServiceTimes times, Ids ids, String account, String region) {
        super("ec2", QueryDialect.EC2, ids);
        this.networks = new Networks(AvailabilityZones.of(account, region), ids, tags);
        this.endpoints = new VpcEndpoints(clock, times, ids, region, networks, tags);
        var xml = new Ec2Xml(account, region, tags, networks);
        var endpointCalls = new EndpointOperations(endpoints, tags, xml);
        var networkCalls = new NetworkOperations(networks, endpoints, tags, xml, region);
        var tagCalls = new TagOperations(tags, networks, endpoints);

        // aws.md: the three calls that change endpoints share a bucket of 4, refilled by 0.3 per second.
        var endpointChanges = new TokenBucket(clock, 4, 0.3);
        var reads = new TokenBucket(clock, 100, 20);
        var otherChanges = new TokenBucket(clock, 50, 5);
        on("CreateVpcEndpoint", endpointChanges, endpointCalls::create);
        on("ModifyVpcEndpoint", endpointChanges, endpointCalls::modify);
        on("DeleteVpcEndpoints", endpointChanges, endpointCalls::delete);
        on("DescribeVpcEndpoints", reads, endpointCalls::describe);
        on("DescribeVpcEndpointServices", reads, endpointCalls::describeServices);
        on("CreateTags", otherChanges, tagCalls::create);
        on("DeleteTags", otherChanges, tagCalls::delete);
        on("DescribeTags", reads, tagCalls::describe);
        on("DescribeVpcs", reads, networkCalls::vpcs);
        on("DescribeSubnets", reads, networkCalls::subnets);
        on("DescribeSecurityGroups", reads, networkCalls::securityGroups);
        on("DescribeNetworkInterfaces", reads, networkCalls::networkInterfaces);
        on("DescribeAvailabilityZones", reads, networkCalls::zones);
    }

    /** VPCs, subnets and security groups; to be used inside the world's lock. */
    public Networks networks() {
        return networks;
    }

    /** Endpoints and the services they lead to; to be used inside the world's lock. */
    public VpcEndpoints endpoints() {
        return endpoints;
    }

    /** The tags of all resources; to be used inside the world's lock. */
    public Tags tags() {
        return tags;
    }

    @Override
    protected Operations<QueryOperation> operations() {
        return operations;
    }

    private void on(String operation, TokenBucket throttle, QueryOperation handler) {
        operations.on(operation, call -> throttled(call, throttle, handler));
    }

    /** Assumed: every throttle is per operation's family, and a dry run takes a token as well. */
    private static Xml throttled(Parameters call, TokenBucket throttle, QueryOperation handler) {
        if (!throttle.tryTake()) {
            throw Ec2Errors.throttled();
        }
        if (call.flag("DryRun")) {
            throw Ec2Errors.dryRun();
        }
        return handler.perform(call);
    }
}
