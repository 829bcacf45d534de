package io.fairlead.infra;

import io.fairlead.infra.config.ConfigReader;
import io.fairlead.infra.config.InvalidConfiguration;
import io.fairlead.infra.control.ControlStack;
import io.fairlead.infra.foundation.FoundationStack;
import io.fairlead.infra.function.Packages;
import io.fairlead.infra.nag.Nag;
import io.fairlead.infra.network.NetworkStack;
import io.fairlead.infra.observability.ObservabilityStack;
import java.nio.file.Path;
import java.util.Map;
import software.amazon.awscdk.App;
import software.amazon.awscdk.AppProps;
import software.amazon.awscdk.Tags;

/** All stacks of one installation. */
public final class FairleadApp {
    /** CloudFormation's own rules for templates: what breaks one fails here, not in the middle of a deployment. */
    private static final Map<String, Object> STRICT = Map.of("@aws-cdk/core:validateAgainstDefaultRules", true);

    private FairleadApp() {}

    /** Synthesises; the only argument is the configuration file. */
    public static void main(String[] arguments) {
        try {
            var app = app(AppProps.builder());
            var packages = Packages.built(Path.of(System.getProperty("fairlead.root", "..")));
            define(app, Deployment.of(ConfigReader.read(Path.of(arguments[0])), packages));
            ReadableAssembly.make(Path.of(app.synth().getDirectory()));
        } catch (InvalidConfiguration e) {
            System.err.println(arguments[0] + ": " + e.getMessage());
            System.exit(1);
        }
    }

    /** An app without stacks. */
    static App app(AppProps.Builder properties) {
        return new App(properties.context(STRICT).build());
    }

    /** Everything that the configuration asks for. */
    static void define(App app, Deployment deployment) {
        var config = deployment.config();
        var base = new BaseStack(app, deployment);
        var foundation = config.common().map(wanted -> new FoundationStack(app, deployment, wanted, base));
        var control = new ControlStack(app, deployment, base);
        // Their guard is a function of the control plane.
        config.networks()
                .forEach(network ->
                        new NetworkStack(app, deployment, network, base, foundation).addStackDependency(control));
        new ObservabilityStack(app, deployment).addStackDependency(control);
        config.tags().forEach(Tags.of(app)::add);
        Nag.judge(app);
    }
}
