package io.fairlead.infra.vpc;

import java.util.Optional;
import software.amazon.awscdk.services.ec2.CfnRoute;
import software.constructs.Construct;

/** Routes of a VPC through the transit gateway, in each of its route tables. */
public final class Routes {
    private Routes() {}

    /**
     * Tells a VPC the way.
     *
     * @param name of where they lead
     * @param after the VPC's attachment, without which EC2 refuses the route; empty when it was there before
     */
    public static void add(
            Construct scope, Hub hub, Vpc from, String name, String destination, Optional<Attachment> after) {
        var number = 0;
        for (var table : from.routeTableIds()) {
            number++;
            var route = CfnRoute.Builder.create(scope, "Route-" + from.name() + "-" + number + "-to-" + name)
                    .routeTableId(table)
                    .destinationCidrBlock(destination)
                    .transitGatewayId(hub.transitGatewayId())
                    .build();
            after.ifPresent(route.getNode()::addDependency);
        }
    }
}
