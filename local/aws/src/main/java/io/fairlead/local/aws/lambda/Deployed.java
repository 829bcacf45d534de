package io.fairlead.local.aws.lambda;

/** A function as it is deployed. */
record Deployed(FunctionSpec spec, Readiness readiness) {
    String name() {
        return spec.name();
    }
}
