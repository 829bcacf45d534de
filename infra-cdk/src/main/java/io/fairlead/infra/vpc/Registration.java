package io.fairlead.infra.vpc;

import io.fairlead.core.json.Json;
import io.fairlead.core.network.RegisteredNetwork;
import io.fairlead.installation.Names;
import software.amazon.awscdk.services.ssm.CfnParameter;
import software.constructs.Construct;

/** A network's entry in the registry, as the functions read it. */
public final class Registration {
    private Registration() {}

    public static CfnParameter of(Construct scope, Names names, RegisteredNetwork network) {
        return CfnParameter.Builder.create(scope, "Registration")
                .name(names.registered(network.name()))
                .type("String")
                .description("Network " + network.name() + " of Fairlead; written by its stack")
                .value(Json.write(network))
                .build();
    }
}
