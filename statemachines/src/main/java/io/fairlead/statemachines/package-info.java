/** The state machines as files: what is deployed, what the local world runs and what the tests walk are the same bytes. */
@NullMarked
package io.fairlead.statemachines;

import org.jspecify.annotations.NullMarked;
