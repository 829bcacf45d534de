package io.fairlead.local.asl.model;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** One entry of {@code Catch}. */
public record Catcher(ErrorNames errors, String next, int index, ObjectNode fields) {}
