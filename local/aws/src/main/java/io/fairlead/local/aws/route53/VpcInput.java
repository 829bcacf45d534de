package io.fairlead.local.aws.route53;

import io.fairlead.local.aws.wire.XmlInput;

/** A VPC as callers name it. */
record VpcInput(String id, String region) {
    /** The {@code VPC} in a request. Only private zones are modelled, so every request that may have one needs one. */
    static VpcInput in(XmlInput request) {
        var vpc = request.child("VPC");
        if (vpc == null) {
            throw Route53Errors.invalidInput("The local world has private hosted zones only: give a VPC");
        }
        return new VpcInput(Inputs.required(vpc, "VPCId"), Inputs.required(vpc, "VPCRegion"));
    }
}
