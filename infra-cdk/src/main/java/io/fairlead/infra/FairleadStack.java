package io.fairlead.infra;

import io.fairlead.infra.config.Config;
import io.fairlead.installation.Names;
import software.amazon.awscdk.Environment;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.StackProps;
import software.constructs.Construct;

/** A stack of the installation: in its account and region, named after its prefix. */
public abstract class FairleadStack extends Stack {
    private final Deployment deployment;

    protected FairleadStack(Construct app, Deployment deployment, String name, String description) {
        super(
                app,
                deployment.installation().names().of(name),
                StackProps.builder()
                        .env(Environment.builder()
                                .account(deployment.config().account())
                                .region(deployment.config().region())
                                .build())
                        .description(description)
                        .build());
        this.deployment = deployment;
    }

    protected final Deployment deployment() {
        return deployment;
    }

    protected final Config config() {
        return deployment.config();
    }

    protected final Names names() {
        return deployment.installation().names();
    }
}
