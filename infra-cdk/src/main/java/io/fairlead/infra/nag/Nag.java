package io.fairlead.infra.nag;

import io.github.cdklabs.cdknag.AwsSolutionsChecks;
import io.github.cdklabs.cdknag.NIST80053R5Checks;
import software.amazon.awscdk.Validations;
import software.constructs.Construct;

/** The rule packs that judge every template at synthesis. */
public final class Nag {
    private Nag() {}

    /** Lets the packs judge everything in the app. */
    public static void judge(Construct app) {
        Validations.of(app).addPlugins(new AwsSolutionsChecks(), new NIST80053R5Checks());
    }
}
