/**
 * The expressions by which schedules of EventBridge and of Secrets Manager say when they fire: {@code rate}, {@code cron}, {@code at}.
 * Knows no schedules.
 */
@NullMarked
package io.fairlead.local.aws.cron;

import org.jspecify.annotations.NullMarked;
