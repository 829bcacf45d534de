package io.fairlead.infra.foundation;

import io.fairlead.infra.BaseStack;
import io.fairlead.infra.config.Config;
import io.fairlead.infra.vpc.Attachment;
import io.fairlead.infra.vpc.Hub;
import io.fairlead.infra.vpc.PrivateVpc;
import io.fairlead.infra.vpc.Registration;
import io.fairlead.infra.vpc.Vpc;
import io.fairlead.installation.Names;
import io.fairlead.installation.Registrations;
import java.util.Optional;
import software.constructs.Construct;

/** A network from which workload networks are reached: made, or there already. */
final class ObserverNetwork extends Construct {
    private final Vpc vpc;
    private final Optional<Attachment> attachment;

    ObserverNetwork(Construct scope, Config config, Config.Reaching wanted, BaseStack base, Names names, Hub hub) {
        super(scope, "Network-" + wanted.name());
        this.vpc = wanted.present()
                .map(existing -> new Vpc(
                        wanted.name(), wanted.cidr(), existing.vpcId(), existing.subnetIds(), existing.routeTableIds()))
                .orElseGet(() -> new PrivateVpc(
                                this,
                                wanted.name(),
                                wanted.cidr(),
                                wanted.subnets(),
                                config.availabilityZoneIds(),
                                base.flowLogs())
                        .vpc());
        this.attachment = vpc.subnetIds().isEmpty()
                ? Optional.empty()
                : Optional.of(new Attachment(this, hub, Hub.Side.OBSERVER, vpc));
        base.associate(this, vpc.id());
        Registration.of(
                this, names, new Registrations(names, config.region()).observer(vpc.name(), vpc.id(), vpc.cidr()));
    }

    Vpc vpc() {
        return vpc;
    }

    /** Empty when it was attached before. */
    Optional<Attachment> attachment() {
        return attachment;
    }
}
