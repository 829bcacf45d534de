/** A small world for the tests of the control function: Confluent's simulator, and doubles of what lies on AWS. No test is here. */
@NullMarked
package io.fairlead.control.testing;

import org.jspecify.annotations.NullMarked;
