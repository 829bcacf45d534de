/** The stand-in for the Security Token Service: only whose account it is, which people ask the CLI first. */
@NullMarked
package io.fairlead.local.aws.sts;

import org.jspecify.annotations.NullMarked;
