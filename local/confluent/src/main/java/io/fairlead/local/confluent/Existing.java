package io.fairlead.local.confluent;

/** One line of the table of what exists. */
public record Existing(String kind, String id, String name) {}
