/**
 * Runs Amazon States Language: definitions, executions and their history in AWS's shape. Knows no AWS service (tasks go
 * through {@link io.fairlead.local.asl.TaskRunner}) and nothing of the product. Judged by executions recorded on AWS.
 */
@NullMarked
package io.fairlead.local.asl;

import org.jspecify.annotations.NullMarked;
