/** cdk-nag: which rule packs judge the templates, and how a construct says why a finding is accepted. */
@NullMarked
package io.fairlead.infra.nag;

import org.jspecify.annotations.NullMarked;
