/** What a document says of the workload network in which the function runs. Pure. */
@NullMarked
package io.fairlead.network.workload;

import org.jspecify.annotations.NullMarked;
