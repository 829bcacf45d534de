/** The AWS SDK for the two services of this function whose protocols are XML, and how its exceptions become the product's. Knows no resource. */
@NullMarked
package io.fairlead.network.sdk;

import org.jspecify.annotations.NullMarked;
