/**
 * Least privilege, held against what happens: what each call to AWS needs in IAM, and whether the caller's role has declared it. IAM as
 * its documents describe it; nothing of the product's roles is repeated here.
 */
@NullMarked
package io.fairlead.local.permission;

import org.jspecify.annotations.NullMarked;
