package io.fairlead.kafka;

import io.fairlead.aws.AwsPorts;
import io.fairlead.confluent.HttpTransport;
import io.fairlead.core.operation.Command.Operation;
import io.fairlead.core.operation.Kinds;
import io.fairlead.core.operation.Operations;
import io.fairlead.core.operation.Surroundings;
import io.fairlead.core.resource.Place;
import io.fairlead.kafka.acl.AclKind;
import io.fairlead.kafka.acl.SuspendAccount;
import io.fairlead.kafka.link.ConfirmLink;
import io.fairlead.kafka.link.LinkKind;
import io.fairlead.kafka.mirror.MirrorKind;
import io.fairlead.kafka.path.PathFailures;
import io.fairlead.kafka.path.PrivatePath;
import io.fairlead.kafka.path.VpcResolver;
import io.fairlead.kafka.probe.ClientSecretProbe;
import io.fairlead.kafka.rest.Clusters;
import io.fairlead.kafka.rest.DataPlane;
import io.fairlead.kafka.rest.Keys;
import io.fairlead.kafka.rest.Names;
import io.fairlead.kafka.topic.TopicKind;
import java.nio.file.Path;
import java.util.Map;

/** The object graph of the kafka function. */
final class Wiring {
    /** Where every VPC has its resolver, whatever its addresses. */
    private static final String VPC_RESOLVER = "169.254.169.253:53";

    private Wiring() {}

    static Operations operations(Surroundings surroundings) {
        var aws = new AwsPorts(surroundings);
        var pause = surroundings.pause();
        var network = surroundings.require("FAIRLEAD_NETWORK");
        var failures = new PathFailures(aws.metrics(), network);
        var path =
                new PrivatePath(VpcResolver.at(surroundings.find("FAIRLEAD_DNS").orElse(VPC_RESOLVER)), failures);
        var transport = new HttpTransport(HttpTransport.Options.of("kafka")
                .over(path, path)
                .counting(aws.metrics())
                .trusting(surroundings.find("FAIRLEAD_TRUST").map(Path::of)));
        var keys = new Keys(aws.secrets(), aws.secretVersions());
        var dataPlane = new DataPlane(new Names(surroundings.clock()), keys, transport, pause);
        var clusters = Clusters.through(dataPlane);
        var place = Place.kafka(network);
        return new Operations(
                place,
                Kinds.of(
                        new TopicKind(clusters),
                        new AclKind(clusters, pause),
                        new LinkKind(clusters, keys),
                        new MirrorKind(clusters)),
                Map.of(
                        Operation.probe,
                        new ClientSecretProbe(dataPlane, path, failures, surroundings.clock(), pause),
                        Operation.confirm,
                        new ConfirmLink(place, clusters, aws.secretVersions(), pause),
                        Operation.suspend,
                        new SuspendAccount(place, clusters)),
                aws.store(),
                aws.networks(),
                surroundings.clock(),
                aws.metrics());
    }
}
