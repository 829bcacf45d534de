/**
 * HTTP on loopback as Confluent speaks it: requests, answers, routes, paging, rate limits, error bodies. Knows no resource;
 * nothing here may touch what exists in the organization.
 */
@NullMarked
package io.fairlead.local.confluent.http;

import org.jspecify.annotations.NullMarked;
