package io.fairlead.local.confluent;

import io.fairlead.local.confluent.http.Plane;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Counts calls and tells those who listen. */
final class Calls {
    private final Map<String, Integer> counts = new TreeMap<>();
    private final List<CallListener> listeners = new ArrayList<>();

    void add(CallListener listener) {
        listeners.add(listener);
    }

    void happened(Plane.Reply reply) {
        counts.merge(reply.operation(), 1, Integer::sum);
        listeners.forEach(listener -> listener.called(
                reply.service(), reply.operation(), reply.answer().status()));
    }

    Map<String, Integer> counts() {
        return new TreeMap<>(counts);
    }
}
