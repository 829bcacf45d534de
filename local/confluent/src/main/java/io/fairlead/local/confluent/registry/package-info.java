/** Schema Registry: subjects, versions, compatibility. One server for all registries; the key tells which is meant. */
@NullMarked
package io.fairlead.local.confluent.registry;

import org.jspecify.annotations.NullMarked;
