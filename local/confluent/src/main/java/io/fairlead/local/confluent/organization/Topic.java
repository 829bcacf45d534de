package io.fairlead.local.confluent.organization;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A topic: its settings, and how many records were written to it. */
public final class Topic {
    public final String name;
    public final Map<String, String> configs = new LinkedHashMap<>();
    public final List<Feed> feeds = new ArrayList<>();
    public int partitions;
    /** Records written through REST. */
    public long produced;

    public boolean deleting;

    public Topic(String name, int partitions) {
        this.name = name;
        this.partitions = partitions;
    }

    public long recordsAt(Instant time) {
        return produced + feeds.stream().mapToLong(feed -> feed.recordsAt(time)).sum();
    }

    /** The share of one partition in a number of records that are spread evenly. */
    public static long share(long records, int partition, int partitions) {
        return records / partitions + (partition < records % partitions ? 1 : 0);
    }
}
