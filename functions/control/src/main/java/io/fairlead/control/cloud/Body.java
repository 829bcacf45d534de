package io.fairlead.control.cloud;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fairlead.core.json.Json;
import io.fairlead.core.reconcile.Scope;

/** Begins the bodies that the control plane takes for what lives in an environment. */
public final class Body {
    private Body() {}

    /** What it is called and where it is; the rest of the spec is the kind's. A change needs no more. */
    public static ObjectNode of(String name, Scope scope) {
        var body = Json.object();
        body.putObject("spec")
                .put("display_name", name)
                .putObject("environment")
                .put("id", EnvironmentId.of(scope));
        return body;
    }
}
