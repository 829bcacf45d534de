/** The expressions by which a schedule says when it fires: {@code rate}, {@code cron}, {@code at}. Knows no schedules. */
@NullMarked
package io.fairlead.local.aws.scheduler.expression;

import org.jspecify.annotations.NullMarked;
