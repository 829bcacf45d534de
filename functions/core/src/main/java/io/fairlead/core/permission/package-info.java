/**
 * Which AWS calls the product makes, as data: actions, resources, conditions, and what AWS does on our behalf. Whoever makes a
 * call declares it in its own package; whoever builds roles reads them. No policy document and no SDK here, and nothing that
 * runs inside a function.
 */
@NullMarked
package io.fairlead.core.permission;

import org.jspecify.annotations.NullMarked;
