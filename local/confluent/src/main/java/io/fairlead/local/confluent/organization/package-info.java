/**
 * What exists in the organization, and how it comes and goes: plain state, its names and ids, lists that lag, phases that
 * take their time. No HTTP and no JSON here. All of it is touched inside the world's lock only.
 */
@NullMarked
package io.fairlead.local.confluent.organization;

import org.jspecify.annotations.NullMarked;
