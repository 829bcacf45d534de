package io.fairlead.core.secret;

import java.util.Map;

/** A secret without its value. */
public record StoredSecret(
        String arn, String name, String description, Map<String, String> tags, boolean scheduledForDeletion) {}
