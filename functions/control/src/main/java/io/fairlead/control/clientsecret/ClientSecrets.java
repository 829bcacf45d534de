package io.fairlead.control.clientsecret;

import io.fairlead.core.resource.Desired;
import io.fairlead.core.resource.Phase;
import io.fairlead.core.resource.Place;
import io.fairlead.core.resource.Refs;
import io.fairlead.core.topology.Topology;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The client secrets that a document asks for. */
final class ClientSecrets {
    private ClientSecrets() {}

    static List<Desired<ClientSecretSpec>> desired(Topology topology) {
        return IntStream.range(0, topology.accounts().size())
                .boxed()
                .flatMap(account -> ofAccount(topology, account))
                .toList();
    }

    private static Stream<Desired<ClientSecretSpec>> ofAccount(Topology topology, int index) {
        var account = topology.accounts().get(index);
        return IntStream.range(0, account.secrets().size()).mapToObj(number -> {
            var wanted = account.secrets().get(number);
            var spec = new ClientSecretSpec(
                    topology.name(),
                    wanted.name(),
                    account.name(),
                    topology.environment().name(),
                    wanted.cluster(),
                    wanted.network(),
                    wanted.description());
            return Desired.of(
                            spec.ref(),
                            spec,
                            wanted.cluster() == null ? Phase.REGISTRY_SECRET : Phase.CLUSTER_SECRET,
                            Place.CONTROL,
                            "/accounts/" + index + "/secrets/" + number)
                    .after(Refs.serviceAccount(account.name()), spec.resource(), Refs.accessPoint(wanted.network()));
        });
    }
}
