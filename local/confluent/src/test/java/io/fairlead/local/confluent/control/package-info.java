/** Tests of the control plane over HTTP. */
@NullMarked
package io.fairlead.local.confluent.control;

import org.jspecify.annotations.NullMarked;
