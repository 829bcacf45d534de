package io.fairlead.infra.vpc;

/**
 * A transit gateway by its ids, whoever made it. Workload networks and those that reach them use a route table each, so that
 * no workload network has a way into another one.
 */
public record Hub(String transitGatewayId, String workloadRouteTableId, String observerRouteTableId) {
    /** On which side of the hub a network is. */
    public enum Side {
        WORKLOAD,
        OBSERVER
    }

    String asks(Side side) {
        return side == Side.WORKLOAD ? workloadRouteTableId : observerRouteTableId;
    }

    String tells(Side side) {
        return side == Side.WORKLOAD ? observerRouteTableId : workloadRouteTableId;
    }
}
