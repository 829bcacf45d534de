/** The Schema Registry, which appears by itself in an environment with a cluster. Subjects and schemas are their owners'. */
@NullMarked
package io.fairlead.control.registry;

import org.jspecify.annotations.NullMarked;
