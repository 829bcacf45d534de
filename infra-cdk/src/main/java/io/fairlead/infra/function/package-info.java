/** Lambda functions as the installation describes them, with log group, role and code. Which functions there are is not decided here. */
@NullMarked
package io.fairlead.infra.function;

import org.jspecify.annotations.NullMarked;
