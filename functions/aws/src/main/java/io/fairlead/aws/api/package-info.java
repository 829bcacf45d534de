/**
 * AWS's wire: signed requests, answers, refusals. Knows protocols, not services, and nothing of the product: ports and tables
 * of errors live beside. Why no SDK: docs/adr/0012-own-aws-wire.md.
 */
@NullMarked
package io.fairlead.aws.api;

import org.jspecify.annotations.NullMarked;
