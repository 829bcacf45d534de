package io.fairlead.local.world;

import io.fairlead.confluent.ConfluentClient;
import io.fairlead.confluent.ConfluentErrors;
import io.fairlead.confluent.Explanation;
import io.fairlead.confluent.HttpTransport;
import io.fairlead.core.operation.Pause;
import io.fairlead.core.secret.Credential;
import io.fairlead.kafka.rest.KafkaRest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Kafka REST of one cluster through its network's endpoint, with the key that holds at each call. */
final class DataPlane implements AutoCloseable {
    private final URI address;
    private final String clusterId;
    private final Supplier<Credential> key;
    private final HttpTransport transport;

    DataPlane(World world, URI address, String clusterId, Supplier<Credential> key) {
        this.address = address;
        this.clusterId = clusterId;
        this.key = key;
        this.transport = new HttpTransport(HttpTransport.Options.of("person")
                .over(host -> List.of(InetAddress.getLoopbackAddress()), Explanation.PUBLIC_PATH)
                .trusting(Optional.of(world.trust())));
    }

    void call(Consumer<KafkaRest> calls) {
        var client = new ConfluentClient(
                address, Optional.of(key.get()), ConfluentErrors.LINKS, transport, Pause.blocking());
        calls.accept(new KafkaRest(client, clusterId));
    }

    @Override
    public void close() {
        try {
            transport.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
