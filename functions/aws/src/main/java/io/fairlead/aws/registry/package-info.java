/** The network registry that the infrastructure keeps in SSM parameters. Read only. */
@NullMarked
package io.fairlead.aws.registry;

import org.jspecify.annotations.NullMarked;
