package io.fairlead.kafka.link;

import com.fasterxml.jackson.databind.JsonNode;
import io.fairlead.confluent.SaslPlain;
import io.fairlead.core.errors.Category;
import io.fairlead.core.errors.Failure;
import io.fairlead.core.ledger.Entry;
import io.fairlead.core.reconcile.Difference;
import io.fairlead.core.reconcile.Kind;
import io.fairlead.core.reconcile.Marker;
import io.fairlead.core.reconcile.Observed;
import io.fairlead.core.reconcile.Patience;
import io.fairlead.core.reconcile.Readiness;
import io.fairlead.core.reconcile.Scope;
import io.fairlead.core.resource.Desired;
import io.fairlead.core.resource.Place;
import io.fairlead.core.resource.Refs;
import io.fairlead.core.secret.Credential;
import io.fairlead.core.topology.Topology;
import io.fairlead.kafka.rest.Clusters;
import io.fairlead.kafka.rest.Keys;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Link objects. A link has nothing but its name, so the ledger says whose it is. The key that it carries cannot be read back;
 * the ledger keeps which one was sent, so that a replaced key is noticed.
 */
public final class LinkKind implements Kind<LinkSpec> {
    private static final String REMOTE = "remote cluster";
    /** Recorded: which key was sent last. */
    static final String KEY = "key";

    /** Recorded: how far the mirrors were right after that, see {@link MirrorOffsets}. */
    static final String OFFSET = "offset";

    private static final String ADDRESS = "address";
    private static final String GOOD = "good";

    private final Clusters clusters;
    private final Keys keys;

    public LinkKind(Clusters clusters, Keys keys) {
        this.clusters = clusters;
        this.keys = keys;
    }

    @Override
    public String name() {
        return "cluster-link";
    }

    @Override
    public List<Desired<LinkSpec>> desired(Topology topology, Place place) {
        return LinkSides.at(topology, place);
    }

    @Override
    public Optional<Observed> get(String id, LinkSpec spec, Scope scope) {
        return find(spec, scope);
    }

    @Override
    public Optional<Observed> find(LinkSpec spec, Scope scope) {
        return api(spec, scope).find().map(link -> observed(spec, link, sent(spec, scope), scope));
    }

    @Override
    public Map<String, String> fields(LinkSpec spec, Scope scope) {
        return Map.of(
                REMOTE, scope.id(Refs.cluster(spec.there().cluster())),
                KEY, scope.attribute(spec.remoteSecret(), KEY),
                ADDRESS, GOOD);
    }

    @Override
    public Set<String> immutable() {
        return Set.of(REMOTE);
    }

    @Override
    public Observed create(LinkSpec spec, Marker marker, Scope scope) {
        var api = api(spec, scope);
        var credential = keys.of(spec.remoteSecret(), scope);
        try {
            api.create(body(spec, scope, credential, bootstrap(spec, scope, credential, api)));
        } catch (Failure failure) {
            if (failure.category() != Category.CONFLICT) {
                throw failure;
            }
            return find(spec, scope).orElseThrow(() -> failure); // a lost answer of an earlier try
        }
        return look(spec, Map.of(KEY, credential.key()), scope);
    }

    @Override
    public Observed update(LinkSpec spec, Observed observed, List<Difference> differences, Marker marker, Scope scope) {
        var api = api(spec, scope);
        var credential = keys.of(spec.remoteSecret(), scope);
        var change = new LinkedHashMap<String, Object>();
        change.put(LinkBody.CREDENTIAL, SaslPlain.jaas(credential));
        if (differences.stream().anyMatch(difference -> difference.field().equals(ADDRESS))) {
            change.put(LinkBody.ADDRESS, bootstrap(spec, scope, credential, api.onTrial()));
        }
        api.alter(change);
        return look(spec, altered(spec, credential.key(), api, scope), scope);
    }

    @Override
    public void delete(LinkSpec spec, Observed observed, Scope scope) {
        var api = api(spec, scope);
        api.find()
                .ifPresent(
                        link -> api.delete(!LinkHealth.isSound(link) || hasOnlyMirrorsThatWereLeft(link, spec, scope)));
    }

    /**
     * Mirror topics go before their link. One of ours that is still recorded could not be reached and is left to its cluster; it
     * may stop now. A person's keeps the link: they have to say what becomes of it.
     */
    private static boolean hasOnlyMirrorsThatWereLeft(JsonNode link, LinkSpec spec, Scope scope) {
        var topics =
                link.path("topic_names").valueStream().map(JsonNode::asText).toList();
        return !topics.isEmpty()
                && topics.stream()
                        .map(topic -> Refs.mirrorTopic(spec.link(), spec.here().cluster(), topic))
                        .allMatch(ref -> scope.ledger().entry(ref).isPresent());
    }

    private static String bootstrap(LinkSpec spec, Scope scope, Credential credential, LinkApi api) {
        return candidates(spec, scope.attribute(spec.remoteSecret(), "bootstraps"))
                .firstThatPasses(bootstrap -> api.validate(body(spec, scope, credential, bootstrap)));
    }

    private static Map<String, Object> body(LinkSpec spec, Scope scope, Credential credential, String bootstrap) {
        return LinkBody.of(scope.id(Refs.cluster(spec.there().cluster())), bootstrap, SaslPlain.jaas(credential));
    }

    /** Another key has proven itself when mirrors get further than they were when it was sent. */
    private static Map<String, String> altered(LinkSpec spec, String key, LinkApi api, Scope scope) {
        var before = sent(spec, scope);
        return key.equals(before.get(KEY))
                ? before
                : Map.of(KEY, key, OFFSET, Long.toString(MirrorOffsets.of(api).sum()));
    }

    private Observed look(LinkSpec spec, Map<String, String> sent, Scope scope) {
        return api(spec, scope)
                .find()
                .map(link -> observed(spec, link, sent, scope))
                .orElseGet(() -> justMade(spec, scope, sent));
    }

    private Observed observed(LinkSpec spec, JsonNode link, Map<String, String> sent, Scope scope) {
        var remote = link.path("remote_cluster_id").asText("");
        return observed(spec, remote, address(spec, scope), sent, LinkHealth.of(link));
    }

    /** Reads may lag behind the creation by a moment. */
    private static Observed justMade(LinkSpec spec, Scope scope, Map<String, String> sent) {
        var remote = scope.id(Refs.cluster(spec.there().cluster()));
        return observed(spec, remote, GOOD, sent, Readiness.pending(Patience.SOON, "cannot be read yet"));
    }

    private static Observed observed(
            LinkSpec spec, String remote, String address, Map<String, String> sent, Readiness readiness) {
        var fields = Map.of(REMOTE, remote, KEY, sent.getOrDefault(KEY, ""), ADDRESS, address);
        return new Observed(spec.link(), fields, sent, readiness);
    }

    /** Good is every address that the other cluster has now; with a new access point the old one's names are gone. */
    private String address(LinkSpec spec, Scope scope) {
        var known = scope.ledger()
                .entry(spec.remoteSecret())
                .flatMap(entry -> Optional.ofNullable(entry.attributes().get("bootstraps")));
        var used = api(spec, scope).config(LinkBody.ADDRESS);
        return known.isEmpty() || candidates(spec, known.get()).bootstraps().contains(used) ? GOOD : used;
    }

    private static Candidates candidates(LinkSpec spec, String bootstraps) {
        return Candidates.of(spec.link(), bootstraps);
    }

    private static Map<String, String> sent(LinkSpec spec, Scope scope) {
        var attributes = scope.ledger().entry(spec.ref()).map(Entry::attributes).orElse(Map.of());
        var sent = new LinkedHashMap<String, String>();
        sent.put(KEY, attributes.getOrDefault(KEY, ""));
        Optional.ofNullable(attributes.get(OFFSET)).ifPresent(offset -> sent.put(OFFSET, offset));
        return sent;
    }

    private LinkApi api(LinkSpec spec, Scope scope) {
        return new LinkApi(clusters.with(spec.here().secret(), spec.here().cluster(), scope), spec.link());
    }
}
