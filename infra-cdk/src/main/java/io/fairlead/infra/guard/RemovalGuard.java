package io.fairlead.infra.guard;

import io.fairlead.infra.Deployment;
import io.fairlead.infra.keeping.Removal;
import io.fairlead.installation.Artefact;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import software.amazon.awscdk.CfnResource;
import software.amazon.awscdk.Stack;
import software.constructs.IConstruct;

/**
 * A resource that cannot be deleted while topologies stand on its stack. It depends on everything else there: so CloudFormation makes it
 * last and deletes it first, and nothing is gone when it refuses.
 */
public final class RemovalGuard {
    private RemovalGuard() {}

    /** Guards the control plane. Call it when the stack is complete. */
    public static void ofControlPlane(Stack stack, Deployment deployment) {
        guard(stack, deployment, Map.of());
    }

    /** Guards the stack of a network. Call it when the stack is complete. */
    public static void ofNetwork(Stack stack, Deployment deployment, String network) {
        guard(stack, deployment, Map.of("Network", network));
    }

    private static void guard(Stack stack, Deployment deployment, Map<String, String> what) {
        List<IConstruct> others = stack.getNode().getChildren();
        var names = deployment.installation().names();
        var properties = new TreeMap<String, Object>(what);
        properties.put("ServiceToken", deployment.references().in(names.functionArn(names.function(Artefact.GUARD))));
        var guard = CfnResource.Builder.create(stack, "Guard")
                .type("Custom::FairleadGuard")
                .properties(properties)
                .build();
        Removal.deletes(guard);
        others.forEach(other -> guard.getNode().addDependency(other));
    }
}
