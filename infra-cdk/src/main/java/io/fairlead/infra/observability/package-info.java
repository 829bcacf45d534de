/** What people look at: a dashboard, and alarms with the place in the runbooks where they go on. Our own figures are named by {@code core.metric}. */
@NullMarked
package io.fairlead.infra.observability;

import org.jspecify.annotations.NullMarked;
