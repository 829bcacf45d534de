package io.fairlead.local.asl.query;

import org.jspecify.annotations.Nullable;

/**
 * What a Choice state decided.
 *
 * @param next null when no rule matched and there is no default
 */
public record Decision(@Nullable String next, Exit exit) {}
