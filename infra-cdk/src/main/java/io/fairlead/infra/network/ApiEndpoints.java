package io.fairlead.infra.network;

import io.fairlead.core.permission.Permissions;
import io.fairlead.infra.config.Config;
import io.fairlead.infra.vpc.Vpc;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import software.amazon.awscdk.Fn;
import software.amazon.awscdk.Tags;
import software.amazon.awscdk.services.ec2.CfnVPCEndpoint;
import software.amazon.awscdk.services.ec2.ISecurityGroup;
import software.amazon.awscdk.services.iam.AnyPrincipal;
import software.amazon.awscdk.services.iam.PolicyDocument;
import software.amazon.awscdk.services.iam.PolicyStatement;
import software.constructs.Construct;

/**
 * Interface endpoints for the APIs of AWS that the functions of a network call, and for nothing else: which these are follows
 * from the functions' declared calls. A network without a way to the internet needs no more.
 */
final class ApiEndpoints extends Construct {
    private static final String DYNAMODB = "dynamodb";
    private static final String ROUTE_53 = "route53";
    /** Where the API of Route 53, which is global, has its endpoint service. */
    private static final String HOME_OF_ROUTE_53 = "us-east-1";

    /** Services that have an endpoint service of their own name; what is not here fails the synthesis, not the function. */
    private static final Set<String> KNOWN = Set.of(DYNAMODB, "ec2", ROUTE_53, "secretsmanager", "ssm");

    private final Config config;
    private final Map<String, CfnVPCEndpoint> made = new TreeMap<>();

    ApiEndpoints(Construct scope, Config config, Vpc vpc, ISecurityGroup group, List<Permissions> functions) {
        super(scope, "Apis");
        this.config = config;
        CalledApis.of(functions)
                .forEach((service, actions) -> made.put(service, endpoint(service, actions, vpc, group)));
    }

    /** DynamoDB's endpoint has no private name: AWS wants its callers to use this address, and no private zone instead. */
    String dynamoDb() {
        var endpoint = Objects.requireNonNull(made.get(DYNAMODB), "the functions of a network call DynamoDB");
        // E.g. "Z1HUB23UULQXV:vpce-01abc23456de78f9g-12abccd3.dynamodb.us-east-1.vpce.amazonaws.com"; CloudFormation's
        // page says that the regional name comes first.
        var regional = Fn.select(0, endpoint.getAttrDnsEntries());
        return "https://" + Fn.select(1, Fn.split(":", regional));
    }

    private CfnVPCEndpoint endpoint(String service, Set<String> actions, Vpc vpc, ISecurityGroup group) {
        if (!KNOWN.contains(service)) {
            throw new IllegalStateException("a function in a workload network calls " + actions
                    + ", and no endpoint service is known for it; look it up and add it to ApiEndpoints");
        }
        var endpoint = CfnVPCEndpoint.Builder.create(this, service)
                .vpcEndpointType("Interface")
                .vpcId(vpc.id())
                .subnetIds(subnets(vpc))
                .securityGroupIds(List.of(group.getSecurityGroupId()))
                // DynamoDB's has no private name: AWS wants its callers to use the endpoint's own address.
                .privateDnsEnabled(!service.equals(DYNAMODB))
                .policyDocument(policy(actions));
        if (service.equals(ROUTE_53)) {
            endpoint.serviceName("com.amazonaws.route53").serviceRegion(HOME_OF_ROUTE_53);
        } else {
            endpoint.serviceName("com.amazonaws." + config.region() + "." + service);
        }
        var built = endpoint.build();
        Tags.of(built).add("Name", config.prefix() + "-" + vpc.name() + "-" + service);
        return built;
    }

    private List<String> subnets(Vpc vpc) {
        return config.apiEndpoints() == Config.ApiEndpoints.ONE_ZONE
                ? vpc.subnetIds().subList(0, 1)
                : vpc.subnetIds();
    }

    /** For callers of this account, and for the calls that are declared. */
    private PolicyDocument policy(Set<String> actions) {
        return PolicyDocument.Builder.create()
                .statements(List.of(PolicyStatement.Builder.create()
                        .principals(List.of(new AnyPrincipal()))
                        .actions(List.copyOf(actions))
                        .resources(List.of("*"))
                        .conditions(Map.of("StringEquals", Map.of("aws:PrincipalAccount", config.account())))
                        .build()))
                .build();
    }
}
