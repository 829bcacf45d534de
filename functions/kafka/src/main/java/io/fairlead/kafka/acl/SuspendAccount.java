package io.fairlead.kafka.acl;

import io.fairlead.core.operation.Command;
import io.fairlead.core.operation.Duty;
import io.fairlead.core.operation.Reply;
import io.fairlead.core.reconcile.Outcome.Change;
import io.fairlead.core.reconcile.Scope;
import io.fairlead.core.resource.Place;
import io.fairlead.core.topology.Topology.Cluster;
import io.fairlead.kafka.document.Here;
import io.fairlead.kafka.document.Numbered;
import io.fairlead.kafka.rest.Clusters;

/**
 * Takes away what ACLs grant to an account, in all clusters of this place: a connection may outlive the key that it was opened with.
 * The next {@code ensure} of the clusters' ACLs gives it back. What ACLs deny stays denied.
 */
public final class SuspendAccount implements Duty {
    private final Place place;
    private final Clusters clusters;

    public SuspendAccount(Place place, Clusters clusters) {
        this.place = place;
        this.clusters = clusters;
    }

    @Override
    public Reply perform(Command command, Scope scope) {
        var account = command.target().name();
        var taken = Here.clusters(scope.topology(), place)
                .map(Numbered::value)
                .mapToInt(cluster -> suspend(account, cluster, scope))
                .sum();
        return Reply.of(taken == 0 ? Change.NONE : Change.DELETED);
    }

    private int suspend(String account, Cluster cluster, Scope scope) {
        var api = new AclApi(clusters.asAdministrator(cluster.name(), scope), new Accounts(scope));
        var granted = api.of(account).stream()
                .filter(binding -> binding.permission().equals("ALLOW"))
                .toList();
        granted.forEach(api::delete);
        return granted.size();
    }
}
