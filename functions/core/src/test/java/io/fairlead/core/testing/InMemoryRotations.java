package io.fairlead.core.testing;

import io.fairlead.core.store.Rotations;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** What is known of rotations, for as long as a test lives. */
final class InMemoryRotations implements Rotations {
    private final InstantSource clock;
    private final Map<String, Rotation> known = new HashMap<>();

    InMemoryRotations(InstantSource clock) {
        this.clock = clock;
    }

    @Override
    public Optional<Rotation> find(String clientSecret) {
        return Optional.ofNullable(known.get(clientSecret));
    }

    @Override
    public void expect(String clientSecret, String version) {
        begin(clientSecret, version, true);
    }

    @Override
    public void begin(String clientSecret, String version) {
        begin(
                clientSecret,
                version,
                same(clientSecret, version).map(Rotation::isAwaited).orElse(false));
    }

    private void begin(String clientSecret, String version, boolean isAwaited) {
        known.put(clientSecret, new Rotation(version, clock.instant(), Optional.empty(), isAwaited, false));
    }

    @Override
    public void stopped(String clientSecret, String version, Trouble trouble) {
        change(clientSecret, same(clientSecret, version).orElseGet(() -> fresh(version)), Optional.of(trouble));
    }

    @Override
    public void resumed(String clientSecret, String version) {
        same(clientSecret, version).ifPresent(rotation -> change(clientSecret, rotation, Optional.empty()));
    }

    @Override
    public void giveUp(String clientSecret, String version) {
        known.put(
                clientSecret,
                same(clientSecret, version).orElseGet(() -> fresh(version)).givenUp());
    }

    @Override
    public void forget(String clientSecret, String version) {
        same(clientSecret, version).ifPresent(it -> known.remove(clientSecret));
    }

    private void change(String clientSecret, Rotation rotation, Optional<Trouble> trouble) {
        known.put(clientSecret, rotation.with(trouble));
    }

    private Optional<Rotation> same(String clientSecret, String version) {
        return find(clientSecret).filter(it -> it.version().equals(version));
    }

    private Rotation fresh(String version) {
        return new Rotation(version, clock.instant(), Optional.empty(), false, false);
    }
}
