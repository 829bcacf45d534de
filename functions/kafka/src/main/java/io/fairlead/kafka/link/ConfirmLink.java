package io.fairlead.kafka.link;

import io.fairlead.core.errors.Conflict;
import io.fairlead.core.errors.Gone;
import io.fairlead.core.operation.Command;
import io.fairlead.core.operation.Duty;
import io.fairlead.core.operation.Pause;
import io.fairlead.core.operation.Reply;
import io.fairlead.core.reconcile.Outcome.Change;
import io.fairlead.core.reconcile.Readiness;
import io.fairlead.core.reconcile.Scope;
import io.fairlead.core.resource.Desired;
import io.fairlead.core.resource.Place;
import io.fairlead.core.resource.Ref;
import io.fairlead.core.rotation.LinkLabel;
import io.fairlead.core.secret.SecretVersions;
import io.fairlead.kafka.rest.Clusters;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/**
 * Sees that a link object works with the key that it was sent last, and marks the version of the secret that holds this key by a
 * label. As long as it is not seen, the label stays where it is, and the key before stays alive.
 */
public final class ConfirmLink implements Duty {
    private static final String UNCONFIRMED = "UNCONFIRMED";

    /** A topic that is written to at all is fetched within a minute; a quiet one is looked at again by the weekly run. */
    private static final int LOOKS = 12;

    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(5);

    private final Place place;
    private final Clusters clusters;
    private final SecretVersions versions;
    private final Pause pause;

    public ConfirmLink(Place place, Clusters clusters, SecretVersions versions, Pause pause) {
        this.place = place;
        this.clusters = clusters;
        this.versions = versions;
        this.pause = pause;
    }

    @Override
    public Reply perform(Command command, Scope scope) {
        var spec = spec(command.target(), scope);
        var sent = scope.attribute(spec.ref(), LinkKind.KEY);
        var secret = scope.id(spec.remoteSecret());
        var marked = versions.holder(secret, LinkLabel.of(spec.ref()));
        if (marked.flatMap(version -> key(secret, version)).filter(sent::equals).isPresent()) {
            return Reply.of(Change.NONE);
        }
        var version = versions.labels(secret).keySet().stream()
                .filter(candidate -> key(secret, candidate).filter(sent::equals).isPresent())
                .findFirst();
        if (version.isEmpty()) {
            return unconfirmed("no version of " + spec.remoteSecret() + " with a label holds the key " + sent);
        }
        var link = new LinkApi(clusters.with(spec.here().secret(), spec.here().cluster(), scope), spec.link());
        requireHealth(spec, link);
        if (marked.isPresent() && !advances(spec.ref(), link, scope)) { // the first key of all has none before it
            return unconfirmed(
                    "it is healthy, but none of its mirrors has got further since it was sent the key " + sent);
        }
        versions.label(secret, LinkLabel.of(spec.ref()), version.get());
        return Reply.of(Change.UPDATED);
    }

    private LinkSpec spec(Ref ref, Scope scope) {
        return LinkSides.at(scope.topology(), place).stream()
                .map(Desired::spec)
                .filter(spec -> spec.ref().equals(ref))
                .findFirst()
                .orElseThrow(() ->
                        new IllegalArgumentException(scope.topology().name() + " asks for no " + ref + " at " + place));
    }

    private static void requireHealth(LinkSpec spec, LinkApi link) {
        var found = link.find().orElseThrow(() -> new Gone(spec.ref() + " is gone", "run apply, which makes it again"));
        switch (LinkHealth.of(found)) {
            case Readiness.Broken broken -> throw new Conflict(spec.ref() + ": " + broken.reason(), broken.fix());
            case Readiness.Pending pending -> throw pending.patience().notReady(spec.ref() + ": " + pending.reason());
            default -> {}
        }
    }

    /** Without mirrors there is nothing that could get further, and its health has to do. */
    private boolean advances(Ref ref, LinkApi link, Scope scope) {
        var now = MirrorOffsets.of(link);
        var before = scope.ledger()
                .entry(ref)
                .flatMap(entry -> Optional.ofNullable(entry.attributes().get(LinkKind.OFFSET)))
                .map(Long::parseLong)
                .filter(offset -> offset <= now.sum()) // else mirrors were made anew
                .orElseGet(() -> begin(ref, now.sum(), scope));
        for (int looks = 1; looks < LOOKS && !now.areNone(); looks++) {
            if (MirrorOffsets.of(link).sum() > before) {
                return true;
            }
            pause.forDuration(BETWEEN_LOOKS);
        }
        return now.areNone() || MirrorOffsets.of(link).sum() > before;
    }

    private static long begin(Ref ref, long offset, Scope scope) {
        scope.ledger().note(ref, Map.of(LinkKind.OFFSET, Long.toString(offset)));
        return offset;
    }

    private Optional<String> key(String secret, String version) {
        return versions.read(secret, version).map(value -> value.credential().key());
    }

    private static Reply unconfirmed(String reason) {
        return Reply.of(UNCONFIRMED, Map.of("reason", reason));
    }
}
