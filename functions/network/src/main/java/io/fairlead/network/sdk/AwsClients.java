package io.fairlead.network.sdk;

import io.fairlead.core.metric.Metrics;
import io.fairlead.core.operation.Surroundings;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.AwsSessionCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.core.client.builder.SdkSyncClientBuilder;
import software.amazon.awssdk.core.client.config.ClientOverrideConfiguration;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.urlconnection.ProxyConfiguration;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.profiles.ProfileFile;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.retries.DefaultRetryStrategy;

/** Builds the SDK's clients, all alike. What they need comes from the surroundings only: no profile, no default chain. */
public final class AwsClients {
    private static final Duration CONNECT = Duration.ofSeconds(3);
    private static final Duration READ = Duration.ofSeconds(15);
    private static final Duration CALL = Duration.ofSeconds(20);

    /** One thread for the time-outs of all clients; the SDK would keep up to five for each, as long as the process lives. */
    private static final ScheduledExecutorService TIMER = timer();

    private final Surroundings surroundings;
    private final Metrics metrics;
    private final SdkHttpClient http = connections();

    /**
     * Clients of a function.
     *
     * @param metrics count what services throttle
     */
    public AwsClients(Surroundings surroundings, Metrics metrics) {
        this.surroundings = surroundings;
        this.metrics = metrics;
    }

    /** The client of a service, e.g. {@code build(Ec2Client.builder())}. */
    public <B extends AwsClientBuilder<B, C> & SdkSyncClientBuilder<B, C>, C> C build(B builder) {
        surroundings.find("AWS_ENDPOINT_URL").map(URI::create).ifPresent(builder::endpointOverride);
        return builder.region(Region.of(surroundings.require("AWS_REGION")))
                .credentialsProvider(credentials())
                .httpClient(http)
                .overrideConfiguration(overrides())
                .build();
    }

    private AwsCredentialsProvider credentials() {
        var key = surroundings.require("AWS_ACCESS_KEY_ID");
        var secret = surroundings.require("AWS_SECRET_ACCESS_KEY");
        AwsCredentials credentials = surroundings
                .find("AWS_SESSION_TOKEN")
                .<AwsCredentials>map(token -> AwsSessionCredentials.create(key, secret, token))
                .orElseGet(() -> AwsBasicCredentials.create(key, secret));
        return StaticCredentialsProvider.create(credentials);
    }

    /** The SDK repeats nothing: Step Functions does, where a person sees it in the history. */
    private ClientOverrideConfiguration overrides() {
        return ClientOverrideConfiguration.builder()
                .retryStrategy(DefaultRetryStrategy.doNotRetry())
                .apiCallTimeout(CALL)
                .scheduledExecutorService(TIMER)
                .appId("fairlead")
                .addExecutionInterceptor(new ThrottleCounter(metrics))
                .defaultProfileFile(ProfileFile.aggregator().build())
                .build();
    }

    private static ScheduledExecutorService timer() {
        var timer = new ScheduledThreadPoolExecutor(1, work -> {
            var thread = new Thread(work, "aws-call-timeouts");
            thread.setDaemon(true);
            return thread;
        });
        timer.setRemoveOnCancelPolicy(true); // an answered call is not kept until its time would be over
        return timer;
    }

    /** Without the proxies of a developer's shell, which would send loopback calls astray. */
    private static SdkHttpClient connections() {
        return UrlConnectionHttpClient.builder()
                .connectionTimeout(CONNECT)
                .socketTimeout(READ)
                .proxyConfiguration(ProxyConfiguration.builder()
                        .useSystemPropertyValues(false)
                        .useEnvironmentVariablesValues(false)
                        .build())
                .build();
    }
}
