package io.fairlead.infra.role;

import io.fairlead.core.permission.Role;
import io.fairlead.infra.nag.Acknowledgments;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import software.amazon.awscdk.services.iam.CfnRole;
import software.constructs.Construct;

/** Makes roles from declared calls. */
public final class RoleMaker {
    private static final Map<String, String> INLINE = Map.of(
            "NIST.800.53.R5-IAMNoInlinePolicy",
            "The policy is this role's alone: it is made from the calls that its holder declares, and goes with it");

    private RoleMaker() {}

    /**
     * Makes a role with an inline policy that allows what it declares.
     *
     * @param name of the role
     * @param filled the role, without placeholders
     */
    public static CfnRole make(Construct scope, String id, String name, Role filled) {
        var made = CfnRole.Builder.create(scope, id)
                .roleName(name)
                .assumeRolePolicyDocument(Policies.trusting(filled.trust()))
                .policies(List.of(CfnRole.PolicyProperty.builder()
                        .policyName("declared")
                        .policyDocument(Policies.allowing(filled.permissions()))
                        .build()))
                .build();
        Acknowledgments.acknowledge(made, INLINE);
        Acknowledgments.acknowledge(made, patterns(filled));
        return made;
    }

    /** Each declared pattern has its reason already. */
    private static Map<String, String> patterns(Role role) {
        var reasons = new TreeMap<String, String>();
        role.permissions()
                .granted()
                .filter(call -> !call.why().isBlank())
                .forEach(call -> call.resources().stream()
                        .filter(resource -> resource.contains("*"))
                        .forEach(resource -> reasons.merge(
                                "AwsSolutions-IAM5[Resource::" + resource + "]", call.why(), RoleMaker::both)));
        return reasons;
    }

    private static String both(String one, String another) {
        return one.contains(another) ? one : one + "; " + another;
    }
}
