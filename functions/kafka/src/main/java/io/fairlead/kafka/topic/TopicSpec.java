package io.fairlead.kafka.topic;

import java.util.Map;

/**
 * A topic as the document wants it.
 *
 * @param configs only those that the document sets; the others are Confluent's defaults or nobody's business
 */
record TopicSpec(String cluster, String name, int partitions, Map<String, String> configs) {}
