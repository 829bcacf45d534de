/**
 * The control function: what is operated through {@code api.confluent.cloud}, from outside the networks. Here are the doorway
 * and the wiring; each kind has its package.
 */
@NullMarked
package io.fairlead.control;

import org.jspecify.annotations.NullMarked;
