/** Turns the product's declared calls into IAM's roles and policies. What is allowed stands beside the operations, not here. */
@NullMarked
package io.fairlead.infra.role;

import org.jspecify.annotations.NullMarked;
