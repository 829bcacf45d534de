/** Refuses that a stack is removed on which topologies still stand. CloudFormation asks by a custom resource; nothing here changes anything. */
@NullMarked
package io.fairlead.control.guard;

import org.jspecify.annotations.NullMarked;
