package io.fairlead.planner;

import io.fairlead.core.errors.Failure;
import org.jspecify.annotations.Nullable;

/** Where documents lie that are too large for the input of an execution. */
@FunctionalInterface
interface DocumentSource {
    /** The text of the object {@code s3://bucket/key} in that version, the newest without one. */
    String fetch(String uri, @Nullable String versionId) throws Failure;
}
