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

    private static final String LOCAL = "local.";
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
        return link.outbound ? outbound(cluster, link) : inbound(cluster, link);
    }

    /** What an attempt to connect finds; also the check before a link is created. */
    Health outbound(KafkaCluster cluster, ClusterLink link) {
        var remote = remote(link);
        if (remote.isEmpty()) {
            return unresolvable("The cluster " + link.remoteId + " cannot be found.");
        }
        if (!knowsAddress(remote.get(), link)) {
            return unresolvable("Unable to resolve " + link.config(LinkSettings.BOOTSTRAP) + ".");
        }
        return login(link, "", remote.get()).or(() -> ownLogin(cluster, link)).orElse(Health.GOOD);
    }

    /** Assumed: the credential for the own side, where one is set, is tried like the other one. */
    private Optional<Health> ownLogin(KafkaCluster cluster, ClusterLink link) {
        return link.config(LOCAL + LinkSettings.CREDENTIALS).isEmpty() ? Optional.empty() : login(link, LOCAL, cluster);
    }

    /** What is wrong with a login. Assumed: who comes with a token of an identity provider may come in; none is simulated. */
    private Optional<Health> login(ClusterLink link, String prefix, KafkaCluster at) {
        if (isOauth(link, prefix)) {
            return Optional.empty();
        }
        var key = key(link.config(prefix + LinkSettings.CREDENTIALS), at);
        if (key.isEmpty()) {
            return Optional.of(unauthenticated("Authentication failed at cluster " + at.id + "."));
        }
        return rights.knows(at, key.get().ownerId)
                ? Optional.empty()
                : Optional.of(unauthenticated("Cluster authorization failed at cluster " + at.id + "."));
    }

    private static boolean isOauth(ClusterLink link, String prefix) {
        return link.config(prefix + LinkSettings.MECHANISM).equals(LinkSettings.OAUTH);
    }

    /** The other side connects, so its object of the link tells, as seen from its cluster. */
    private Health inbound(KafkaCluster cluster, ClusterLink link) {
        var remote = remote(link);
        var peer = peer(cluster, link).filter(other -> other.outbound);
        return remote.isPresent() && peer.isPresent()
                ? of(remote.get(), peer.get())
                : new Health("UNAVAILABLE", NO_ERROR, "The other side has not connected yet.");
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
        // Over an inbound link the other side connects, and reads with its own credential for itself.
        var reader = link.outbound ? Optional.of(link) : peer(cluster, link);
        var prefix = link.outbound ? "" : LOCAL;
        return reader.isPresent()
                && remote(link)
                        .filter(remote -> reads(remote, reader.get(), prefix, topic))
                        .isPresent();
    }

    private boolean reads(KafkaCluster remote, ClusterLink reader, String prefix, String topic) {
        return isOauth(reader, prefix)
                || key(reader.config(prefix + LinkSettings.CREDENTIALS), remote)
                        .filter(key -> reads(remote, key, topic))
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
