package io.fairlead.control.account;

/** What a document asks of a service account. */
public record ServiceAccountSpec(String name, String description) {}
