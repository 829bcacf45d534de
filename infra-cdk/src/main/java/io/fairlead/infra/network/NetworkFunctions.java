package io.fairlead.infra.network;

import io.fairlead.core.permission.Placeholder;
import io.fairlead.core.permission.PlaceholderValues;
import io.fairlead.infra.BaseStack;
import io.fairlead.infra.Deployment;
import io.fairlead.infra.function.FunctionFactory;
import io.fairlead.infra.function.Placement;
import io.fairlead.infra.vpc.Vpc;
import io.fairlead.installation.DeployedFunction;
import java.util.List;
import software.amazon.awscdk.services.ec2.SecurityGroup;
import software.constructs.Construct;

/** The functions of a workload network, in its subnets. */
final class NetworkFunctions extends Construct {
    /** As the SDKs of AWS know it. */
    private static final String DYNAMODB_ADDRESS = "AWS_ENDPOINT_URL_DYNAMODB";

    private final Groups groups;

    /**
     * Makes them.
     *
     * @param dynamoDb address of DynamoDB's endpoint in the network
     */
    NetworkFunctions(Construct scope, Deployment deployment, Vpc vpc, Groups groups, BaseStack base, String dynamoDb) {
        super(scope, "Functions");
        this.groups = groups;
        var known = PlaceholderValues.none()
                .with(Placeholder.Key, base.key().getRef())
                .with(Placeholder.Vpc, vpc.id())
                .with(Placeholder.Subnet, vpc.subnetIds())
                .with(Placeholder.SecurityGroup, groups.privateLink().getSecurityGroupId());
        var factory = new FunctionFactory(this, deployment, deployment.roles(known), base.logs());
        for (var function : deployment.installation().functionsIn(vpc.name())) {
            var group = group(function).getSecurityGroupId();
            // Named, because what Lambda has in its resolv.conf follows the VPC's DHCP options, which may lead to name
            // servers that do not know private zones.
            var here = function.with(DYNAMODB_ADDRESS, dynamoDb).with("FAIRLEAD_DNS", vpc.resolver() + ":53");
            factory.inside(here, new Placement(vpc.subnetIds(), List.of(group)));
        }
    }

    private SecurityGroup group(DeployedFunction function) {
        return switch (function.artefact()) {
            case NETWORK -> groups.networkFunction();
            case KAFKA -> groups.kafkaFunction();
            default ->
                throw new IllegalStateException(
                        function.name() + " runs in a workload network and has no security group there");
        };
    }
}
