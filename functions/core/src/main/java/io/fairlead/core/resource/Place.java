package io.fairlead.core.resource;

/**
 * Where the calls for a resource are made from.
 *
 * @param network the workload network of an in-VPC function; empty for the control function, and for one that works for all networks from outside
 */
public record Place(Function function, String network) {
    /** The functions that operate resources. */
    public enum Function {
        CONTROL,
        NETWORK,
        KAFKA
    }

    public static final Place CONTROL = new Place(Function.CONTROL, "");

    public static Place network(String network) {
        return new Place(Function.NETWORK, network);
    }

    public static Place kafka(String network) {
        return new Place(Function.KAFKA, network);
    }

    /** Whether a function of this place may take down what is in the other. */
    public boolean reaches(Place other) {
        return function == other.function && (network.isEmpty() || network.equals(other.network));
    }

    public static Place parse(String text) {
        var parts = text.split(":", 2);
        return new Place(Function.valueOf(parts[0]), parts.length > 1 ? parts[1] : "");
    }

    @Override
    public String toString() {
        return network.isEmpty() ? function.name() : function + ":" + network;
    }
}
