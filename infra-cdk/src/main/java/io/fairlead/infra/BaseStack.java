package io.fairlead.infra;

import io.fairlead.infra.config.Config;
import io.fairlead.installation.PrivatePath;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.RemovalPolicy;
import software.amazon.awscdk.services.iam.PolicyStatement;
import software.amazon.awscdk.services.iam.ServicePrincipal;
import software.amazon.awscdk.services.kms.Key;
import software.amazon.awscdk.services.route53resolver.CfnResolverRule;
import software.amazon.awscdk.services.route53resolver.CfnResolverRuleAssociation;
import software.constructs.Construct;

/** What every other stack refers to: the key that encrypts, and the resolver rules that keep Confluent's names resolvable. */
public final class BaseStack extends FairleadStack {
    private final Key key;
    private final Map<String, CfnResolverRule> rules = new LinkedHashMap<>();

    public BaseStack(Construct app, Config config) {
        super(app, config, "base", "Fairlead: key and resolver rules of the installation");
        this.key = key();
        // Public hops on the way to private names: a FORWARD rule for confluent.cloud would send them elsewhere, and a
        // SYSTEM rule wins.
        PrivatePath.domains(config.region()).forEach((what, domain) -> rules.put(what, systemRule(what, domain)));
    }

    /** Encrypts logs, tables, queues and histories of the installation. */
    public Key encryption() {
        return key;
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

    private Key key() {
        var made = Key.Builder.create(this, "Key")
                .alias(names().of("key"))
                .description("Fairlead " + config().prefix() + ": logs, table, queues, histories")
                .enableKeyRotation(true)
                .pendingWindow(Duration.days(30))
                // Whoever removes the installation may still want to read its logs; the key is deleted by hand.
                .removalPolicy(RemovalPolicy.RETAIN)
                .build();
        made.addToResourcePolicy(logs());
        return made;
    }

    /** Only for this account's log groups; the page "Encrypt log data in CloudWatch Logs using AWS KMS" asks for the context. */
    private PolicyStatement logs() {
        return PolicyStatement.Builder.create()
                .sid("Logs")
                .principals(List.of(new ServicePrincipal("logs." + config().region() + ".amazonaws.com")))
                .actions(List.of(
                        "kms:Encrypt*", "kms:Decrypt*", "kms:ReEncrypt*", "kms:GenerateDataKey*", "kms:Describe*"))
                .resources(List.of("*"))
                .conditions(Map.of(
                        "ArnLike",
                        Map.of(
                                "kms:EncryptionContext:aws:logs:arn",
                                "arn:" + getPartition() + ":logs:" + config().region() + ":" + config().account()
                                        + ":log-group:*")))
                .build();
    }
}
