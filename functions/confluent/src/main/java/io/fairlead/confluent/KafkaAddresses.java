package io.fairlead.confluent;

import java.util.List;

/**
 * Where one network reaches a Kafka cluster.
 *
 * @param rest URL of Kafka REST through the access point
 * @param bootstrap {@code host:port} for clients through the access point
 * @param bootstraps candidates for the other end of a cluster link: this one, then the flat one
 */
public record KafkaAddresses(String rest, String bootstrap, List<String> bootstraps) {}
