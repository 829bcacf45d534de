package io.fairlead.kafka.probe;

import io.fairlead.confluent.ConfluentClient;
import io.fairlead.confluent.Target;
import java.net.URI;
import java.util.List;

/**
 * The calls that only a key that works can make, and only with the rights that its account was given.
 *
 * @param client with that key
 */
record Proof(URI address, ConfluentClient client, List<Target> targets) {
    void call() {
        targets.forEach(client::get);
    }
}
