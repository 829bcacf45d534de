/**
 * Runs executions that were recorded on AWS and compares what happens. The recordings are third-party data and stay where
 * they are; their README says what is compared and how.
 */
@NullMarked
package io.fairlead.local.asl.recordings;

import org.jspecify.annotations.NullMarked;
