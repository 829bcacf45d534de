/** What several kinds of the control function share: how they name the environment, read answers and meet what is there already. No kind is named here. */
@NullMarked
package io.fairlead.control.cloud;

import org.jspecify.annotations.NullMarked;
