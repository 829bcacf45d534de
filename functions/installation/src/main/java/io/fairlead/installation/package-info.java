/**
 * The one source of what a deployment makes around the functions: functions, machines, rules, schedules, table, and all their names. The infrastructure
 * code and the local world read it; neither has wiring of its own. Nothing here knows an SDK, the CDK or a stand-in, and nothing here is on the class path of a deployed
 * function.
 */
@NullMarked
package io.fairlead.installation;

import org.jspecify.annotations.NullMarked;
