/**
 * State machines at work: one class per type of state, the flows they form, retries, time-outs, aborts and redrives, and
 * the history they leave. Everything here runs inside the world's lock, in activities of its clock; nothing here blocks.
 */
@NullMarked
package io.fairlead.local.asl.run;

import org.jspecify.annotations.NullMarked;
