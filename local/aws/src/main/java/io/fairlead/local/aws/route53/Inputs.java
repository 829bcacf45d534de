package io.fairlead.local.aws.route53;

import io.fairlead.local.aws.wire.XmlInput;

/** Reads values that must be there and must be of their type; {@code InvalidInput} otherwise. */
final class Inputs {
    private Inputs() {}

    static String required(XmlInput parent, String child) {
        var value = parent.text(child);
        if (value == null || value.isEmpty()) {
            throw Route53Errors.invalidInput("Invalid XML ; " + parent.name() + " needs " + child);
        }
        return value;
    }

    static long number(String name, String value) {
        try {
            return Long.parseLong(value);
        } catch (NumberFormatException e) {
            throw Route53Errors.invalidInput("The value " + value + " of " + name + " is not a number");
        }
    }
}
