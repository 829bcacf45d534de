package io.fairlead.network.dns;

import io.fairlead.aws.errors.AwsErrors;
import io.fairlead.core.reconcile.Patience;
import io.fairlead.core.reconcile.Readiness;
import io.fairlead.core.reconcile.Scope;
import io.fairlead.core.resource.Ref;
import io.fairlead.network.sdk.SdkCalls;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import software.amazon.awssdk.services.route53.Route53Client;
import software.amazon.awssdk.services.route53.model.ChangeStatus;

/**
 * Whether changes have reached all name servers. Nobody may ask for a name before: a resolver remembers "no such host" for
 * up to 15 minutes. Route 53 does not say which changes an object has, so their ids are kept in the ledger until they are
 * INSYNC.
 *
 * <p>All looks of an account share Route 53's 10 requests per second, and a change takes up to a minute: none is looked at more
 * often than every 15 seconds.
 */
public final class Propagation {
    private static final String ATTRIBUTE = "change";
    /** Route 53 forgets old changes. */
    private static final Set<String> FORGOTTEN = Set.of("NoSuchChange");

    private final Route53Client client;
    private final SdkCalls calls = new SdkCalls("Route 53", AwsErrors.ROUTE_53);

    public Propagation(Route53Client client) {
        this.client = client;
    }

    /** The changes of an object that are on their way. */
    public record Progress(List<String> changes) {
        /** To be recorded in the ledger. */
        public Map<String, String> attributes() {
            return changes.isEmpty() ? Map.of() : Map.of(ATTRIBUTE, String.join(",", changes));
        }

        /** Of both objects. */
        public Progress and(Progress other) {
            return new Progress(
                    Stream.concat(changes.stream(), other.changes.stream()).toList());
        }

        /** For what is of no use before all name servers know it. */
        public Readiness pending() {
            return changes.isEmpty() ? Readiness.ready() : Readiness.pending(Patience.NORMAL, reason());
        }

        /** For what can be built upon meanwhile. */
        public Readiness usable() {
            return changes.isEmpty() ? Readiness.ready() : Readiness.usable(Patience.NORMAL, reason());
        }

        private String reason() {
            return "change " + String.join(", ", changes) + " is not INSYNC yet";
        }
    }

    /**
     * How far the changes of an object are.
     *
     * @param submitted changes that were made just now
     */
    public Progress of(Ref ref, Scope scope, List<String> submitted) {
        var recorded =
                scope
                        .ledger()
                        .entry(ref)
                        .flatMap(entry -> Optional.ofNullable(entry.attributes().get(ATTRIBUTE)))
                        .stream()
                        .flatMap(ids -> Stream.of(ids.split(",")))
                        .filter(this::isPending);
        return new Progress(Stream.concat(recorded, submitted.stream().map(Propagation::plain))
                .toList());
    }

    /** Some answers of Route 53 carry the id as a path, {@code /change/C2682N5HXP0BZ4}; GetChange takes it without. */
    private static String plain(String change) {
        return change.substring(change.lastIndexOf('/') + 1);
    }

    private boolean isPending(String change) {
        return calls.find("reading change " + change, FORGOTTEN, () -> client.getChange(get -> get.id(change)))
                .filter(answer -> answer.changeInfo().status() == ChangeStatus.PENDING)
                .isPresent();
    }
}
