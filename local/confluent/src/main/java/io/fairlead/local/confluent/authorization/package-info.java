/** Who may do what on the data plane: propagated role bindings and ACLs. Knows no HTTP; decides, and never changes anything. */
@NullMarked
package io.fairlead.local.confluent.authorization;

import org.jspecify.annotations.NullMarked;
