package io.fairlead.infra.function;

import io.fairlead.core.permission.Admission;
import io.fairlead.infra.Deployment;
import io.fairlead.infra.keeping.LogGroups;
import io.fairlead.infra.nag.Acknowledgments;
import io.fairlead.infra.role.RoleMaker;
import io.fairlead.installation.DeployedFunction;
import io.fairlead.installation.References;
import io.fairlead.installation.Roles;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import software.amazon.awscdk.services.lambda.CfnFunction;
import software.amazon.awscdk.services.lambda.CfnPermission;
import software.constructs.Construct;

/** Makes functions in a stack: log group, role and function. */
public final class FunctionFactory {
    /** Known to Lambda before CDK's enumeration knows it. */
    private static final String RUNTIME = "java25";

    private static final Map<String, String> ACCEPTED = new TreeMap<>(Map.of(
            "NIST.800.53.R5-LambdaConcurrency",
            "State machines bound how much runs at once; a limit here would take concurrency away from the rest of the account",
            "NIST.800.53.R5-LambdaDLQ",
            "Step Functions, Secrets Manager and CloudFormation wait for the answer and repeat; schedules have a queue of their own",
            "AwsSolutions-L1",
            "The newest Java runtime there is"));
    private static final Map<String, String> OUTSIDE = Map.of(
            "NIST.800.53.R5-LambdaInsideVPC",
            "It reaches nothing private: AWS's APIs and Confluent's public one only, which has no private endpoint (ADR 9)");

    private final Construct scope;
    private final References references;
    private final Roles roles;
    private final LogGroups logs;
    private final Code code;

    /**
     * Makes functions in a stack.
     *
     * @param roles of the functions, filled as far as the stack can
     */
    public FunctionFactory(Construct scope, Deployment deployment, Roles roles, LogGroups logs) {
        this.scope = scope;
        this.references = deployment.references();
        this.roles = roles;
        this.logs = logs;
        this.code = new Code(scope, deployment.packages());
    }

    /** A function outside of all networks. */
    public CfnFunction outside(DeployedFunction function) {
        var made = make(function, null);
        Acknowledgments.acknowledge(made, OUTSIDE);
        return made;
    }

    /** A function in a workload network. */
    public CfnFunction inside(DeployedFunction function, Placement placement) {
        return make(function, placement);
    }

    /** Lets a service call a function. */
    public void admit(CfnFunction function, Admission caller) {
        for (var call : caller.calls()) {
            CfnPermission.Builder.create(function, "Caller-" + caller.trust().service())
                    .functionName(function.getRef())
                    .action(call.action())
                    .principal(caller.trust().service())
                    .sourceAccount(references.account())
                    .build();
        }
    }

    private CfnFunction make(DeployedFunction function, @Nullable Placement placement) {
        var id = id(function);
        var group = logs.make(scope, id + "Logs", function.logGroup());
        var role = RoleMaker.make(scope, id + "Role", references.in(function.role()), roles.of(function));
        var made = CfnFunction.Builder.create(scope, id)
                .functionName(function.name())
                .runtime(RUNTIME)
                .handler(function.artefact().handler())
                .code(code.of(function.artefact()))
                .role(role.getAttrArn())
                .memorySize(function.memoryMegabytes())
                .timeout((int) function.timeout().toSeconds())
                .environment(CfnFunction.EnvironmentProperty.builder()
                        .variables(environment(function))
                        .build())
                .tracingConfig(CfnFunction.TracingConfigProperty.builder()
                        .mode("Active")
                        .build())
                .loggingConfig(CfnFunction.LoggingConfigProperty.builder()
                        .logGroup(group.getRef())
                        .build())
                .build();
        if (placement != null) {
            made.setVpcConfig(CfnFunction.VpcConfigProperty.builder()
                    .subnetIds(placement.subnetIds())
                    .securityGroupIds(placement.securityGroupIds())
                    .build());
        }
        Acknowledgments.acknowledge(made, ACCEPTED);
        return made;
    }

    private Map<String, String> environment(DeployedFunction function) {
        var environment = new TreeMap<String, String>();
        function.environment().forEach((name, value) -> environment.put(name, references.in(value)));
        return environment;
    }

    private static String id(DeployedFunction function) {
        return "Function" + function.artefact().label()
                + function.inside().map(network -> "In" + network).orElse("");
    }
}
