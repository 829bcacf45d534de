/** Tests of the simulator over HTTP in virtual time; each exchange is judged by Confluent's documents. */
@NullMarked
package io.fairlead.local.confluent;

import org.jspecify.annotations.NullMarked;
