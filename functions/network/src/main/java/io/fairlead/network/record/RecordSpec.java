package io.fairlead.network.record;

/**
 * What a document says of the record in a private zone: nothing but that the network has one.
 *
 * @param network the workload network, by name
 */
public record RecordSpec(String network) {}
