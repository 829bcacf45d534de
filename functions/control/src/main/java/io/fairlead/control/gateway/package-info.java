/** The ingress PrivateLink gateway of a region: Confluent's half of the private path, before any network is connected to it. */
@NullMarked
package io.fairlead.control.gateway;

import org.jspecify.annotations.NullMarked;
