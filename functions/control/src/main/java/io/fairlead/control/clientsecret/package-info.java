/** API keys in the client secrets that hold them: made, kept alive, addressed and taken back together, so that no key is without a keeper. */
@NullMarked
package io.fairlead.control.clientsecret;

import org.jspecify.annotations.NullMarked;
