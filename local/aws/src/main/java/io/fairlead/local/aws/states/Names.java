package io.fairlead.local.aws.states;

import io.fairlead.local.aws.wire.AwsError;
import java.util.regex.Pattern;

/** What Step Functions accepts as the name of a machine or an execution, and as an ARN. */
final class Names {
    /** 1 to 80 characters without white space, brackets, wildcards, special and control characters. */
    private static final Pattern VALID = Pattern.compile("[^\\s<>{}\\[\\]?*\"#%\\\\^|~`$&,;:/\\p{Cntrl}]{1,80}");

    private Names() {}

    static String valid(String name) {
        if (!VALID.matcher(name).matches()) {
            throw AwsError.of("InvalidName", "Invalid Name: '" + name + "'");
        }
        return name;
    }

    static void requireArn(String arn) {
        if (!arn.startsWith("arn:")) {
            throw AwsError.of("InvalidArn", "Invalid Arn: 'Invalid ARN prefix: " + arn + "'");
        }
    }
}
