/** The figures that functions publish for dashboards and alarms, as a table, and the port for them. How they get to CloudWatch is elsewhere. */
@NullMarked
package io.fairlead.core.metric;

import org.jspecify.annotations.NullMarked;
