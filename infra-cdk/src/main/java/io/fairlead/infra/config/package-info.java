/** The one configuration file: immutable records and what can be wrong with them. Knows nothing of CDK. */
@NullMarked
package io.fairlead.infra.config;

import org.jspecify.annotations.NullMarked;
