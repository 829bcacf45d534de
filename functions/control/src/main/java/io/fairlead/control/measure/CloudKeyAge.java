package io.fairlead.control.measure;

import io.fairlead.confluent.ApiKey;
import io.fairlead.confluent.ApiKeys;
import io.fairlead.confluent.ControlPlane;
import io.fairlead.core.errors.BadCredential;
import io.fairlead.core.errors.Failure;
import io.fairlead.core.metric.Days;
import io.fairlead.core.metric.Measurement;
import io.fairlead.core.metric.Metric;
import io.fairlead.core.metric.Metrics;
import io.fairlead.core.secret.CloudKeyVersion;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** Tries the newest version of the control plane's own Cloud API key, and publishes its age. */
public final class CloudKeyAge {
    private final ControlPlane cloud;
    private final InstantSource clock;
    private final Metrics metrics;

    public CloudKeyAge(ControlPlane cloud, InstantSource clock, Metrics metrics) {
        this.cloud = cloud;
        this.clock = clock;
        this.metrics = metrics;
    }

    /** Throws what Confluent has against the key. */
    void measure() throws Failure {
        try {
            var newest = cloud.key().newest();
            metrics.publish(Measurement.of(Metric.CLOUD_KEY_REFUSED, 0));
            var age = Duration.between(made(newest), clock.instant());
            metrics.publish(Measurement.of(Metric.CLOUD_KEY_AGE, Days.in(age)));
        } catch (BadCredential refused) {
            metrics.publish(Measurement.of(Metric.CLOUD_KEY_REFUSED, 1));
            throw refused;
        }
    }

    /** Where Confluent does not show it, it is as old as the version of the secret. */
    private Instant made(CloudKeyVersion version) {
        return version.credential()
                .flatMap(credential -> new ApiKeys(cloud.client()).find(credential.key()))
                .map(ApiKey::made)
                .filter(made -> made.isAfter(Instant.EPOCH))
                .orElse(version.stored());
    }
}
