package io.fairlead.infra;

import io.fairlead.infra.config.Config;
import software.amazon.awscdk.Environment;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.StackProps;
import software.constructs.Construct;

/** A stack of the installation: in its account and region, named after its prefix. */
public abstract class FairleadStack extends Stack {
    private final Config config;

    protected FairleadStack(Construct app, Config config, String name, String description) {
        super(
                app,
                Names.of(config).of(name),
                StackProps.builder()
                        .env(Environment.builder()
                                .account(config.account())
                                .region(config.region())
                                .build())
                        .description(description)
                        .build());
        this.config = config;
    }

    protected final Config config() {
        return config;
    }

    protected final Names names() {
        return Names.of(config);
    }
}
