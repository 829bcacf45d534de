/** The CDK app: which stacks there are and how they depend on one another. What a stack holds is in the packages below. */
@NullMarked
package io.fairlead.infra;

import org.jspecify.annotations.NullMarked;
