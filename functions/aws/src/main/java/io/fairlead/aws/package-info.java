/** AWS clients as the functions need them: lean, without retries of their own, pointed at AWS or at the local world. No kind of resource is known here. */
@NullMarked
package io.fairlead.aws;

import org.jspecify.annotations.NullMarked;
