/**
 * The control plane: functions outside of the networks, state machines, what they keep, what starts them and who is told. All values come from {@code
 * functions/installation}; here is only how AWS is to have them.
 */
@NullMarked
package io.fairlead.infra.control;

import org.jspecify.annotations.NullMarked;
