package io.fairlead.aws.store;

import com.fasterxml.jackson.databind.JsonNode;
import io.fairlead.core.errors.Category;
import io.fairlead.core.errors.Failure;
import io.fairlead.core.errors.LeaseLost;
import io.fairlead.core.store.Lease;
import java.time.InstantSource;
import java.util.Map;

/** The lease: the item {@code lease} with {@code holder} and {@code since}. The state machines write the same words. */
record LeaseItem(Partition partition, InstantSource clock) implements Lease {
    private static final String ITEM = "lease";

    @Override
    public void require(String execution) {
        var lease = partition.get(ITEM);
        if (lease.isPresent()) {
            requireHolder(lease.get(), execution);
        } else if (!take(execution)) {
            requireHolder(partition.get(ITEM).orElseThrow(this::changingHands), execution);
        }
    }

    private boolean take(String execution) {
        return partition.putIf(
                ITEM,
                Map.of(
                        "holder", Attributes.text(execution),
                        "since", Attributes.text(clock.instant().toString())),
                "attribute_not_exists(#item)",
                "item");
    }

    private Failure changingHands() {
        return Category.TRANSIENT.failure(
                "the lease of topology " + partition.topology() + " is changing hands",
                "wait until the execution that takes it has ended, then go on");
    }

    private void requireHolder(Map<String, JsonNode> lease, String execution) {
        var holder = Attributes.text(lease, "holder");
        if (!holder.equals(execution)) {
            throw new LeaseLost(
                    "topology " + partition.topology() + " is being changed by " + holder + " since "
                            + Attributes.findText(lease, "since").orElse("an unknown time"),
                    "wait until that execution has ended, or stop it, and run again");
        }
    }
}
