package io.fairlead.infra;

import io.fairlead.infra.config.Config;
import io.fairlead.infra.config.ConfigReader;
import io.fairlead.infra.config.InvalidConfiguration;
import io.fairlead.infra.nag.Nag;
import java.nio.file.Path;
import software.amazon.awscdk.App;
import software.amazon.awscdk.Tags;

/** All stacks of one installation. */
public final class FairleadApp {
    private FairleadApp() {}

    /** Synthesises; the only argument is the configuration file. */
    public static void main(String[] arguments) {
        try {
            var app = new App();
            define(app, ConfigReader.read(Path.of(arguments[0])));
            app.synth();
        } catch (InvalidConfiguration e) {
            System.err.println(arguments[0] + ": " + e.getMessage());
            System.exit(1);
        }
    }

    static void define(App app, Config config) {
        new BaseStack(app, config);
        tag(app, config);
        Nag.judge(app);
    }

    private static void tag(App app, Config config) {
        Tags.of(app).add("Environment", config.environment());
        Tags.of(app).add("ManagedBy", "Fairlead");
        Tags.of(app).add("Purpose", "Confluent PrivateLink connectivity");
    }
}
