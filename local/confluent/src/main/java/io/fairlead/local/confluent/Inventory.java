package io.fairlead.local.confluent;

import io.fairlead.local.confluent.organization.ApiKey;
import io.fairlead.local.confluent.organization.KafkaCluster;
import io.fairlead.local.confluent.organization.Organization;
import java.util.ArrayList;
import java.util.List;

/** Writes down what exists, in the order in which it depends on each other. */
final class Inventory {
    private final Organization organization;

    Inventory(Organization organization) {
        this.organization = organization;
    }

    /** Everything but the control plane's keys of the organization's first user. */
    List<Existing> everything() {
        var rows = new ArrayList<Existing>();
        organization.environments.all().forEach(it -> rows.add(new Existing("Environment", it.id, it.displayName)));
        organization.gateways.all().forEach(it -> rows.add(new Existing("Gateway", it.id, it.displayName)));
        organization.accessPoints.all().forEach(it -> rows.add(new Existing("AccessPoint", it.id, it.displayName)));
        organization.clusters.all().forEach(it -> rows.add(new Existing("KafkaCluster", it.id, it.displayName)));
        organization
                .registries
                .all()
                .forEach(it -> rows.add(new Existing("SchemaRegistry", it.id, it.environment.displayName)));
        organization.accounts.all().forEach(it -> rows.add(new Existing("ServiceAccount", it.id, it.displayName)));
        organization
                .bindings
                .all()
                .forEach(it -> rows.add(new Existing("RoleBinding", it.id, it.role + " " + it.principal)));
        keys().forEach(it -> rows.add(new Existing("ApiKey", it.id, it.displayName)));
        organization.clusters.all().forEach(cluster -> addContents(cluster, rows));
        organization.connectors.all().forEach(it -> rows.add(new Existing("Connector", it.id, it.name)));
        return rows;
    }

    /** Keys by their display name, or by the name of the account that owns them. */
    List<String> liveKeysOf(String name) {
        return keys().stream()
                .filter(key -> key.displayName.equals(name)
                        || organization
                                .accounts
                                .find(key.ownerId)
                                .filter(account -> account.displayName.equals(name))
                                .isPresent())
                .map(key -> key.id)
                .toList();
    }

    private List<ApiKey> keys() {
        return organization
                .keys
                .all()
                .filter(key -> !(key.scope == ApiKey.Scope.CLOUD && key.ownerId.equals(organization.adminId)))
                .toList();
    }

    private static void addContents(KafkaCluster cluster, List<Existing> rows) {
        cluster.topics.values().stream()
                .filter(topic -> !cluster.mirrors.containsKey(topic.name))
                .forEach(topic -> rows.add(new Existing("Topic", cluster.id + "/" + topic.name, topic.name)));
        cluster.acls.forEach(acl -> rows.add(new Existing(
                "Acl",
                cluster.id + "/" + acl.principal(),
                acl.operation() + " " + acl.resourceType() + " " + acl.resourceName())));
        cluster.links
                .values()
                .forEach(link -> rows.add(new Existing("ClusterLink", cluster.id + "/" + link.id, link.name)));
        cluster.mirrors
                .keySet()
                .forEach(mirror -> rows.add(new Existing("MirrorTopic", cluster.id + "/" + mirror, mirror)));
    }
}
