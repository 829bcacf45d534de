package io.fairlead.core.json;

import com.fasterxml.jackson.databind.JsonNode;

/** A record that is not written field by field. */
public interface Written {
    JsonNode json();
}
