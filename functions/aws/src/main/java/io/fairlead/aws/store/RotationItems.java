package io.fairlead.aws.store;

import static io.fairlead.aws.store.Attributes.findText;
import static io.fairlead.aws.store.Attributes.text;

import com.fasterxml.jackson.databind.JsonNode;
import io.fairlead.core.errors.Category;
import io.fairlead.core.store.Rotations;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Rotations under way: one item per client secret, {@code rotation#<name>}. Secrets Manager runs one at a time per secret. */
record RotationItems(Partition partition, InstantSource clock) implements Rotations {
    static final String PREFIX = "rotation#";
    private static final String AWAITED = "awaited";
    private static final String GIVEN_UP = "givenUp";

    @Override
    public Optional<Rotation> find(String clientSecret) {
        return partition.get(PREFIX + clientSecret).map(RotationItems::read);
    }

    @Override
    public void expect(String clientSecret, String version) {
        write(clientSecret, new Rotation(version, clock.instant(), Optional.empty(), true, false));
    }

    @Override
    public void begin(String clientSecret, String version) {
        write(
                clientSecret,
                new Rotation(
                        version,
                        clock.instant(),
                        Optional.empty(),
                        known(clientSecret, version).isAwaited(),
                        false));
    }

    @Override
    public void stopped(String clientSecret, String version, Trouble trouble) {
        write(clientSecret, known(clientSecret, version).with(Optional.of(trouble)));
    }

    @Override
    public void resumed(String clientSecret, String version) {
        same(clientSecret, version)
                .filter(rotation -> rotation.trouble().isPresent())
                .ifPresent(rotation -> write(clientSecret, rotation.with(Optional.empty())));
    }

    @Override
    public void giveUp(String clientSecret, String version) {
        write(clientSecret, known(clientSecret, version).givenUp());
    }

    @Override
    public void forget(String clientSecret, String version) {
        partition.deleteIf(PREFIX + clientSecret, "version", text(version));
    }

    private Optional<Rotation> same(String clientSecret, String version) {
        return find(clientSecret).filter(rotation -> rotation.version().equals(version));
    }

    /** What is known of it, or that it begins now. */
    private Rotation known(String clientSecret, String version) {
        return same(clientSecret, version)
                .orElseGet(() -> new Rotation(version, clock.instant(), Optional.empty(), false, false));
    }

    private void write(String clientSecret, Rotation rotation) {
        Map<String, JsonNode> item = new HashMap<>();
        item.put("version", text(rotation.version()));
        item.put("tried", text(rotation.tried().toString()));
        if (rotation.isAwaited()) {
            item.put(AWAITED, text("yes"));
        }
        if (rotation.isGivenUp()) {
            item.put(GIVEN_UP, text("yes"));
        }
        rotation.trouble().ifPresent(it -> {
            item.put("step", text(it.step()));
            item.put("category", text(it.category().name()));
            item.put("what", text(it.what()));
            item.put("fix", text(it.fix()));
        });
        partition.put(PREFIX + clientSecret, item);
    }

    private static Rotation read(Map<String, JsonNode> item) {
        var trouble = findText(item, "step")
                .map(step -> new Trouble(
                        step, Category.valueOf(text(item, "category")), text(item, "what"), text(item, "fix")));
        return new Rotation(
                text(item, "version"),
                Instant.parse(text(item, "tried")),
                trouble,
                findText(item, AWAITED).isPresent(),
                findText(item, GIVEN_UP).isPresent());
    }
}
