package io.fairlead.local.confluent.kafka;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The settings of topics. Defaults, and which are fixed, as the documentation of topic settings on Confluent Cloud gives them;
 * of the limits the greatest {@code delete.retention.ms} too. Assumed: the other limits are those of Kafka, except
 * {@code max.message.bytes} and {@code segment.*}, whose numbers for private clusters no stored source confirms.
 */
final class TopicTable {
    /**
     * A setting.
     *
     * @param usual its default
     */
    record Row(String usual, Values values, boolean fixed) {}

    private static final String NEVER = String.valueOf(Long.MAX_VALUE);
    private static final String STRATEGY = "io.confluent.kafka.serializers.subject.TopicNameStrategy";
    private static final Map<String, Row> ROWS = rows();

    private TopicTable() {}

    static Map<String, Row> all() {
        return ROWS;
    }

    private static Map<String, Row> rows() {
        var table = new LinkedHashMap<String, Row>();
        table.put(
                "cleanup.policy",
                open("delete", Values.oneOf("delete", "compact", "compact,delete", "delete,compact")));
        table.put("compression.type", fixed("producer"));
        table.put("confluent.key.schema.validation", open("false", Values.BOOLEAN));
        table.put("confluent.key.subject.name.strategy", open(STRATEGY, Values.TEXT));
        table.put("confluent.schema.validation.context.name", open("default", Values.TEXT));
        table.put("confluent.value.schema.validation", open("false", Values.BOOLEAN));
        table.put("confluent.value.subject.name.strategy", open(STRATEGY, Values.TEXT));
        table.put("delete.retention.ms", open("86400000", Values.number(0, 60_566_400_000L)));
        table.put("file.delete.delay.ms", fixed("60000"));
        table.put("flush.messages", fixed(NEVER));
        table.put("flush.ms", fixed(NEVER));
        table.put("index.interval.bytes", fixed("4096"));
        table.put("max.compaction.lag.ms", open(NEVER, Values.atLeast(1)));
        table.put("max.message.bytes", open("2097164", Values.number(0, 20_971_520)));
        table.put("message.timestamp.after.max.ms", open(NEVER, Values.atLeast(0)));
        table.put("message.timestamp.before.max.ms", open(NEVER, Values.atLeast(0)));
        table.put("message.timestamp.difference.max.ms", open(NEVER, Values.atLeast(0)));
        table.put("message.timestamp.type", open("CreateTime", Values.oneOf("CreateTime", "LogAppendTime")));
        table.put("min.cleanable.dirty.ratio", fixed("0.5"));
        table.put("min.compaction.lag.ms", open("0", Values.atLeast(0)));
        table.put("min.insync.replicas", open("2", Values.number(1, 2)));
        table.put("preallocate", fixed("false"));
        table.put("retention.bytes", open("-1", Values.atLeast(-1)));
        table.put("retention.ms", open("604800000", Values.atLeast(-1)));
        table.put("segment.bytes", open("104857600", Values.number(52_428_800, 1_073_741_824)));
        table.put("segment.index.bytes", fixed("10485760"));
        table.put("segment.jitter.ms", fixed("0"));
        table.put("segment.ms", open("604800000", Values.number(600_000, 63_113_904_000L)));
        table.put("unclean.leader.election.enable", fixed("false"));
        return table;
    }

    private static Row open(String usual, Values values) {
        return new Row(usual, values, false);
    }

    private static Row fixed(String usual) {
        return new Row(usual, Values.TEXT, true);
    }
}
