/** The stand-in for Systems Manager's parameters: names in a hierarchy, versioned values. Nothing else of Systems Manager. */
@NullMarked
package io.fairlead.local.aws.ssm;

import org.jspecify.annotations.NullMarked;
