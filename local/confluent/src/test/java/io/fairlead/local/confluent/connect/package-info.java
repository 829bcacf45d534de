/** Tests of managed connectors over HTTP. */
@NullMarked
package io.fairlead.local.confluent.connect;

import org.jspecify.annotations.NullMarked;
