/**
 * Route 53: private hosted zones with their associations, records and changes, the REST-XML protocol on top, and the
 * Resolver rules of a VPC (made in process only). What DNS serves is what has been INSYNC, see
 * {@link io.fairlead.local.aws.route53.PublishedZone}; answering queries is not done here but in package {@code dns}.
 */
@NullMarked
package io.fairlead.local.aws.route53;

import org.jspecify.annotations.NullMarked;
