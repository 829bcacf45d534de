/** What Confluent's quotas leave room for. Only looks; what no quota is shown for is left to Confluent. */
@NullMarked
package io.fairlead.control.quota;

import org.jspecify.annotations.NullMarked;
