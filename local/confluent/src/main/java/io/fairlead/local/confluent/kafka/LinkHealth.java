package io.fairlead.local.confluent.kafka;

import io.fairlead.local.confluent.authorization.Operation;
import io.fairlead.local.confluent.authorization.Rights;
import io.fairlead.local.confluent.authorization.Target;
import io.fairlead.local.confluent.organization.Addresses;
import io.fairlead.local.confluent.organization.ApiKey;
import io.fairlead.local.confluent.organization.ClusterLink;
import io.fairlead.local.confluent.organization.KafkaCluster;
import io.fairlead.local.confluent.organization.Organization;
import java.time.InstantSource;
import java.util.Optional;
import java.util.regex.Pattern;

/** Whether a link works at this moment: the other cluster, the address, the credentials, the link over there. */
final class LinkHealth {
    static final String NO_ERROR = "NO_ERROR";

    private static final Pattern USER = Pattern.compile("username\\s*=\\s*['\"]([^'\"]+)['\"]");
    private static final Pattern PASSWORD = Pattern.compile("password\\s*=\\s*['\"]([^'\"]+)['\"]");

    private final Organization organization;
    private final Addresses addresses;
    private final Rights rights;
    private final InstantSource clock;

    /** The words of the document: state, error, and a sentence for a person. */
    record Health(String state, String error, String message) {
        static final Health GOOD = new Health("ACTIVE", NO_ERROR, "");

        boolean isGood() {
            return state.equals("ACTIVE") && error.equals(NO_ERROR);
        }
    }

    LinkHealth(Organization organization, Addresses addresses, Rights rights, InstantSource clock) {
        this.organization = organization;
        this.addresses = addresses;
        this.rights = rights;
        this.clock = clock;
    }

    Health of(KafkaCluster cluster, ClusterLink link) {
        if (clock.instant().isBefore(link.settledAt)) {
            return new Health("UNAVAILABLE", "UNKNOWN", "The link is being set up.");
        }
        return link.outbound ? outbound(link) : inbound(cluster, link);
    }

    /** What an attempt to connect finds; also the check before a link is created. */
    Health outbound(ClusterLink link) {
        var remote = remote(link);
        if (remote.isEmpty()) {
            return unresolvable("The cluster " + link.remoteId + " cannot be found.");
        }
        if (!knowsAddress(remote.get(), link)) {
            return unresolvable("Unable to resolve " + link.config(LinkSettings.BOOTSTRAP) + ".");
        }
        var key = key(link.config(LinkSettings.CREDENTIALS), remote.get());
        if (key.isEmpty()) {
            return unauthenticated("Authentication failed at cluster " + link.remoteId + ".");
        }
        if (!rights.knows(remote.get(), key.get().ownerId)) {
            return unauthenticated("Cluster authorization failed at cluster " + link.remoteId + ".");
        }
        return Health.GOOD;
    }

    private Health inbound(KafkaCluster cluster, ClusterLink link) {
        var peer = peer(cluster, link);
        if (peer.isEmpty() || !peer.get().outbound) {
            return new Health("UNAVAILABLE", NO_ERROR, "The other side has not connected yet.");
        }
        return of(cluster, peer.get());
    }

    Optional<KafkaCluster> remote(ClusterLink link) {
        return organization.clusters.find(link.remoteId).filter(KafkaCluster::isUp);
    }

    /** The link of the same name on the other cluster that leads back here. */
    Optional<ClusterLink> peer(KafkaCluster cluster, ClusterLink link) {
        return remote(link)
                .flatMap(remote -> Optional.ofNullable(remote.links.get(link.name)))
                .filter(peer -> peer.remoteId.equals(cluster.id) && !peer.deleting);
    }

    /** Whether the link may read that topic of the other cluster. */
    boolean mayRead(KafkaCluster cluster, ClusterLink link, String topic) {
        if (!link.outbound) {
            // The other side connects and reads with its own credentials for itself.
            return peer(cluster, link)
                    .flatMap(peer -> remote(link)
                            .flatMap(remote -> key(peer.config("local." + LinkSettings.CREDENTIALS), remote)
                                    .filter(key -> reads(remote, key, topic))))
                    .isPresent();
        }
        return remote(link)
                .flatMap(remote ->
                        key(link.config(LinkSettings.CREDENTIALS), remote).filter(key -> reads(remote, key, topic)))
                .isPresent();
    }

    private boolean reads(KafkaCluster remote, ApiKey key, String topic) {
        return rights.allows(remote, key.ownerId, Operation.READ, Target.topic(topic));
    }

    /** The key that a JAAS configuration names, when that cluster knows it. */
    Optional<ApiKey> key(String jaas, KafkaCluster of) {
        var user = USER.matcher(jaas);
        var password = PASSWORD.matcher(jaas);
        if (!user.find() || !password.find()) {
            return Optional.empty();
        }
        return organization
                .keys
                .find(user.group(1))
                .filter(key -> key.secret.equals(password.group(1)) && key.opens(of) && key.isKnownAt(clock.instant()));
    }

    private boolean knowsAddress(KafkaCluster remote, ClusterLink link) {
        var given = link.config(LinkSettings.BOOTSTRAP).replace("SASL_SSL://", "");
        return addresses
                .bootstraps(remote, organization.advertisedAccessPoints(remote.environmentId(), remote.shape.region()))
                .contains(given);
    }

    private static Health unresolvable(String message) {
        return new Health("UNAVAILABLE", "UNRESOLVABLE_BOOTSTRAP_ERROR", message);
    }

    private static Health unauthenticated(String message) {
        return new Health("FAILED", "AUTHENTICATION_ERROR", message);
    }
}
