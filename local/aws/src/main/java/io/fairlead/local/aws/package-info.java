/**
 * The AWS account of the local world: all services behind one loopback endpoint, built over one clock and one seed. Each
 * service lives in a package of its own; here they are only put together.
 */
@NullMarked
package io.fairlead.local.aws;

import org.jspecify.annotations.NullMarked;
