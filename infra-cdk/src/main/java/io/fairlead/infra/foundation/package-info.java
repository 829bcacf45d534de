/** What workload networks have in common: transit gateway, operations network, Client VPN, DNS network. Made, or known by their ids. */
@NullMarked
package io.fairlead.infra.foundation;

import org.jspecify.annotations.NullMarked;
