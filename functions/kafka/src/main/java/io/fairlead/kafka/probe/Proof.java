package io.fairlead.kafka.probe;

import io.fairlead.confluent.ConfluentClient;
import io.fairlead.confluent.Target;
import java.net.URI;

/**
 * A call that only a key that works can make.
 *
 * @param client with that key
 */
record Proof(URI address, ConfluentClient client, Target target) {
    void call() {
        client.get(target);
    }
}
