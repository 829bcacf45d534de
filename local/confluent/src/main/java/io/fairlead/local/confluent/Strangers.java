package io.fairlead.local.confluent;

import io.fairlead.local.confluent.organization.Environment;
import io.fairlead.local.confluent.organization.Ids;
import io.fairlead.local.confluent.organization.KafkaCluster;
import io.fairlead.local.confluent.organization.Organization;
import io.fairlead.local.confluent.organization.ServiceAccount;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** Makes what somebody else made long ago: it is there at once, and lists show it. */
public final class Strangers {
    private static final Duration LONG_AGO = Duration.ofDays(90);

    private final Organization organization;
    private final Ids ids;
    private final InstantSource clock;
    private final String region;

    Strangers(Organization organization, Ids ids, InstantSource clock, String region) {
        this.organization = organization;
        this.ids = ids;
        this.clock = clock;
        this.region = region;
    }

    /** An environment; answers its id. */
    public String environment(String displayName) {
        return organization.environments.add(new Environment(ids.next("env"), longAgo(), displayName, "ESSENTIALS")).id;
    }

    /** A provisioned Enterprise cluster; answers its id. */
    public String cluster(String environmentId, String displayName) {
        var shape = new KafkaCluster.Shape(environmentId, "AWS", region, "Enterprise", 0);
        var cluster = new KafkaCluster(ids.next("lkc"), longAgo(), shape, displayName, "HIGH");
        cluster.provisioned = true;
        return organization.clusters.add(cluster).id;
    }

    /** A service account; answers its id. */
    public String serviceAccount(String displayName, String description) {
        return organization.accounts.add(new ServiceAccount(ids.next("sa"), longAgo(), displayName, description)).id;
    }

    private Instant longAgo() {
        return clock.instant().minus(LONG_AGO);
    }
}
