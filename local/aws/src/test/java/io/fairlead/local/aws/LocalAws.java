package io.fairlead.local.aws;

import io.fairlead.local.aws.lambda.FunctionSpec;
import io.fairlead.local.aws.lambda.LambdaService;
import io.fairlead.local.aws.lambda.LocalFunction;
import io.fairlead.local.clock.ServiceTimes;
import io.fairlead.local.clock.WorldClock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.core.client.builder.SdkSyncClientBuilder;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;

/** The stand-in behind a real server in virtual time, and unmodified SDK clients without retries. */
public final class LocalAws implements AutoCloseable {
    public final WorldClock clock = WorldClock.virtual(Instant.parse("2026-01-01T00:00:00Z"));
    public final AwsStandIn aws;

    public LocalAws() {
        aws = new AwsStandIn(clock, ServiceTimes.load(), AwsStandIn.Settings.seeded(7));
        aws.start();
    }

    /** An SDK client of somebody outside. */
    public <B extends AwsClientBuilder<B, C> & SdkSyncClientBuilder<B, C>, C> C client(B builder) {
        return client(builder, "local");
    }

    /** An SDK client of the function of that name. */
    public <B extends AwsClientBuilder<B, C> & SdkSyncClientBuilder<B, C>, C> C clientOf(String function, B builder) {
        return client(builder, LambdaService.accessKey(function));
    }

    private <B extends AwsClientBuilder<B, C> & SdkSyncClientBuilder<B, C>, C> C client(B builder, String accessKey) {
        return builder.endpointOverride(aws.uri())
                .region(Region.US_EAST_1)
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create(accessKey, "local")))
                .httpClientBuilder(UrlConnectionHttpClient.builder())
                .overrideConfiguration(config -> config.retryStrategy(retry -> retry.maxAttempts(1)))
                .build();
    }

    public void register(String name, LocalFunction code) {
        register(name, Duration.ofMinutes(1), code);
    }

    public void register(String name, Duration timeout, LocalFunction code) {
        aws.lambda().register(new FunctionSpec(name, 512, timeout, Map.of("STAGE", "test"), code));
    }

    /** A function in a VPC. */
    public void registerInVpc(String name, LocalFunction code) {
        aws.lambda().register(new FunctionSpec(name, 512, Duration.ofMinutes(1), Map.of(), "vpc-1", code));
    }

    /** Lets so much of the world's time pass. */
    public void advance(Duration time) {
        clock.schedule(time, () -> {});
        clock.runUntil(() -> false, time);
    }

    /** Drives the world until the condition holds. */
    public boolean runUntil(BooleanSupplier done) {
        return clock.runUntil(done, Duration.ofDays(1));
    }

    /** Drives the world while an outside caller waits for an answer. */
    public <T> T whileDriving(Supplier<T> call) {
        var answer = CompletableFuture.supplyAsync(call);
        while (!answer.isDone()) {
            clock.runUntil(answer::isDone, Duration.ofDays(1));
            Thread.onSpinWait();
        }
        try {
            return answer.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException refused ? refused : e;
        }
    }

    @Override
    public void close() {
        aws.close();
        clock.close();
    }
}
