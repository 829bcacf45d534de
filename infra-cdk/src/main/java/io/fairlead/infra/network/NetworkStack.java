package io.fairlead.infra.network;

import io.fairlead.core.permission.Permissions;
import io.fairlead.infra.BaseStack;
import io.fairlead.infra.Deployment;
import io.fairlead.infra.FairleadStack;
import io.fairlead.infra.config.Config;
import io.fairlead.infra.config.Config.ExistingWorkload;
import io.fairlead.infra.foundation.FoundationStack;
import io.fairlead.infra.foundation.Reach;
import io.fairlead.infra.guard.RemovalGuard;
import io.fairlead.infra.vpc.PrivateVpc;
import io.fairlead.infra.vpc.Registration;
import io.fairlead.infra.vpc.Vpc;
import io.fairlead.installation.DeployedFunction;
import io.fairlead.installation.Registrations;
import io.fairlead.installation.Roles;
import java.util.List;
import java.util.Optional;
import software.constructs.Construct;

/** One workload network, from its VPC to its entry in the registry. It needs no way to the internet. */
public final class NetworkStack extends FairleadStack {
    public NetworkStack(
            Construct app,
            Deployment deployment,
            Config.Workload wanted,
            BaseStack base,
            Optional<FoundationStack> foundation) {
        super(app, deployment, "network-" + wanted.name(), "Fairlead: workload network " + wanted.name());
        var existing = Optional.ofNullable(wanted.existing());
        var vpc = existing.map(it -> imported(wanted, it)).orElseGet(() -> made(wanted, base));
        base.associate(this, vpc.id());
        foundation.ifPresent(common -> {
            common.forward(this, vpc.id());
            new Connection(this, vpc, common);
        });
        var groups = new Groups(
                this,
                config(),
                vpc,
                foundation.map(FoundationStack::reaches).orElse(List.<Reach>of()),
                existing.map(ExistingWorkload::apiSecurityGroupId).orElse(null));
        var functions = deployment.installation().functionsIn(wanted.name());
        var dynamoDb = existing.map(ExistingWorkload::dynamoDbEndpoint)
                .orElseGet(() -> new ApiEndpoints(this, config(), vpc, groups.apis(), calls(functions)).dynamoDb());
        new NetworkFunctions(this, deployment, vpc, groups, base, dynamoDb);
        register(vpc, groups);
        RemovalGuard.ofNetwork(this, deployment, wanted.name());
    }

    private void register(Vpc vpc, Groups groups) {
        Registration.of(
                this,
                names(),
                new Registrations(names(), config().region())
                        .workload(
                                vpc.name(),
                                vpc.id(),
                                vpc.cidr(),
                                vpc.subnetIds(),
                                groups.privateLink().getSecurityGroupId()));
    }

    private static List<Permissions> calls(List<DeployedFunction> functions) {
        return functions.stream()
                .map(function -> Roles.declared(function).permissions())
                .toList();
    }

    private Vpc made(Config.Workload wanted, BaseStack base) {
        return new PrivateVpc(
                        this,
                        wanted.name(),
                        wanted.cidr(),
                        wanted.subnets(),
                        config().availabilityZoneIds(),
                        base.flowLogs())
                .vpc();
    }

    private static Vpc imported(Config.Workload wanted, ExistingWorkload existing) {
        return new Vpc(wanted.name(), wanted.cidr(), existing.vpcId(), existing.subnetIds(), existing.routeTableIds());
    }
}
