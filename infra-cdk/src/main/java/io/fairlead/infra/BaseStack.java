package io.fairlead.infra;

import io.fairlead.infra.keeping.LogGroups;
import io.fairlead.infra.keeping.Removal;
import io.fairlead.infra.role.Policies;
import io.fairlead.infra.role.RoleMaker;
import io.fairlead.infra.vpc.FlowLogs;
import io.fairlead.installation.Admissions;
import io.fairlead.installation.PrivatePath;
import io.fairlead.installation.Roles;
import java.util.LinkedHashMap;
import java.util.Map;
import software.amazon.awscdk.services.kms.CfnAlias;
import software.amazon.awscdk.services.kms.CfnKey;
import software.amazon.awscdk.services.route53resolver.CfnResolverRule;
import software.amazon.awscdk.services.route53resolver.CfnResolverRuleAssociation;
import software.constructs.Construct;

/** What every other stack refers to: the key that encrypts, the role of flow logs, and the rules that keep Confluent's names resolvable. */
public final class BaseStack extends FairleadStack {
    private static final int LONGEST_RECONSIDERATION = 30;

    private final CfnKey key;
    private final FlowLogs flowLogs;
    private final Map<String, CfnResolverRule> rules = new LinkedHashMap<>();

    public BaseStack(Construct app, Deployment deployment) {
        super(app, deployment, "base", "Fairlead: key and resolver rules of the installation");
        var declared = deployment.roles();
        this.key = key(declared);
        this.flowLogs = flowLogs(declared);
        // Public hops on the way to private names: a FORWARD rule for confluent.cloud would send them elsewhere, and a
        // SYSTEM rule wins.
        PrivatePath.domains(config().region()).forEach((what, domain) -> rules.put(what, systemRule(what, domain)));
    }

    /** Encrypts logs, table, queues and histories of the installation. */
    public CfnKey key() {
        return key;
    }

    /** Makes log groups that it encrypts. */
    public LogGroups logs() {
        return new LogGroups(key.getAttrArn(), config().logRetentionDays());
    }

    public FlowLogs flowLogs() {
        return flowLogs;
    }

    /** Lets a VPC resolve Confluent's private domains itself, whatever is forwarded. */
    public void associate(Construct scope, String vpcId) {
        rules.forEach((what, rule) -> CfnResolverRuleAssociation.Builder.create(scope, "SystemRule" + what)
                .vpcId(vpcId)
                .resolverRuleId(rule.getAttrResolverRuleId())
                .name(names().of("system-" + what))
                .build());
    }

    private CfnResolverRule systemRule(String what, String domain) {
        return CfnResolverRule.Builder.create(this, "SystemRule" + what)
                .name(names().of("system-" + what))
                .ruleType("SYSTEM")
                .domainName(domain)
                .build();
    }

    private CfnKey key(Roles declared) {
        var made = CfnKey.Builder.create(this, "Key")
                .description("Fairlead " + config().prefix() + ": logs, table, queues, histories")
                .enableKeyRotation(true)
                .pendingWindowInDays(LONGEST_RECONSIDERATION)
                .keyPolicy(Policies.document(Policies.administeredBy(root()), declared.filled(Admissions.key())))
                .build();
        // Whoever removes the installation may still want to read its logs.
        Removal.leaves(made);
        CfnAlias.Builder.create(this, "KeyAlias")
                .aliasName("alias/" + names().of("key"))
                .targetKeyId(made.getRef())
                .build();
        return made;
    }

    private FlowLogs flowLogs(Roles declared) {
        var role = declared.flowLogs();
        var made =
                RoleMaker.make(this, "FlowLogsRole", deployment().references().in(names().role(role.name())), role);
        return new FlowLogs(names(), logs(), made.getAttrArn());
    }

    private String root() {
        return deployment().references().in("arn:${Partition}:iam::${Account}:root");
    }
}
