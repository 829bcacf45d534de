/** HTTP on loopback in the dialects of AWS: which service is meant, how its answers and errors are framed. */
@NullMarked
package io.fairlead.local.aws.wire;

import org.jspecify.annotations.NullMarked;
