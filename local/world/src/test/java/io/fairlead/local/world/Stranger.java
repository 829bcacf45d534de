package io.fairlead.local.world;

import static org.assertj.core.api.Assertions.assertThat;

import io.fairlead.local.confluent.Existing;
import java.util.ArrayList;
import java.util.List;

/** Somebody else in the same organization. */
final class Stranger {
    private final World world;
    private final List<Existing> objects;

    Stranger(World world) {
        this.world = world;
        var environment = world.confluent().strangers().environment("of-somebody");
        world.confluent().strangers().cluster(environment, "orders");
        world.confluent().strangers().serviceAccount("somebody", "made by hand");
        this.objects = world.confluent().everything();
    }

    List<Existing> objects() {
        return objects;
    }

    void isUntouched() {
        assertThat(world.confluent().everything()).as("a stranger's objects").containsAll(objects);
    }

    /** The names with the stranger's. */
    List<String> with(List<String> names) {
        var all = new ArrayList<>(names);
        objects.forEach(it -> all.add(it.kind() + " " + it.name()));
        return all;
    }
}
