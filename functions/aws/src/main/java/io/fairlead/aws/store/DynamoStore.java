package io.fairlead.aws.store;

import io.fairlead.aws.api.JsonApi;
import io.fairlead.core.ledger.Ledger;
import io.fairlead.core.store.Documents;
import io.fairlead.core.store.Findings;
import io.fairlead.core.store.Lease;
import io.fairlead.core.store.Rotations;
import io.fairlead.core.store.Store;
import java.time.InstantSource;
import java.util.List;

/** Everything that is kept of topologies, in one table with the keys {@code topology} and {@code item}. */
public final class DynamoStore implements Store {
    private final JsonApi dynamoDb;
    private final String table;
    private final InstantSource clock;

    public DynamoStore(JsonApi dynamoDb, String table, InstantSource clock) {
        this.dynamoDb = dynamoDb;
        this.table = table;
        this.clock = clock;
    }

    /** The table's name, which is unique in its account and region. */
    @Override
    public String installation() {
        return table;
    }

    @Override
    public List<String> topologies() {
        return DocumentItems.topologies(dynamoDb, table);
    }

    @Override
    public Ledger ledger(String topology) {
        return new LedgerItems(partition(topology), clock);
    }

    @Override
    public Documents documents(String topology) {
        return new DocumentItems(partition(topology));
    }

    @Override
    public Findings findings(String topology, String execution) {
        return new FindingItems(partition(topology), execution, clock);
    }

    @Override
    public Lease lease(String topology) {
        return new LeaseItem(partition(topology), clock);
    }

    @Override
    public Rotations rotations(String topology) {
        return new RotationItems(partition(topology), clock);
    }

    private Partition partition(String topology) {
        return new Partition(dynamoDb, table, topology);
    }
}
