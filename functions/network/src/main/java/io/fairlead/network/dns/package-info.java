/** Route 53 as private zones need it: zones, their associations and records, and when a change has reached all name servers. No kind and no ownership here. */
@NullMarked
package io.fairlead.network.dns;

import org.jspecify.annotations.NullMarked;
