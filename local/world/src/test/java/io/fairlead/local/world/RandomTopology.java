package io.fairlead.local.world;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fairlead.core.json.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.random.RandomGenerator;

/** A valid document of any shape, the same for the same seed. */
final class RandomTopology {
    /** A network that may be taken. */
    record Net(String name, String cidr) {}

    private final RandomGenerator random;
    private final String name;
    private final ObjectNode document = Json.object();
    private final List<Net> workloads = new ArrayList<>();
    private final List<String> clusters = new ArrayList<>();
    private final List<String> accounts = new ArrayList<>();

    private RandomTopology(long seed, String name) {
        this.random = new Random(seed);
        this.name = name;
    }

    static ObjectNode of(long seed, String name, List<Net> workloads, List<Net> observers) {
        return new RandomTopology(seed, name).document(workloads, observers);
    }

    private ObjectNode document(List<Net> available, List<Net> observers) {
        document.put("name", name).put("region", "us-east-1");
        document.putObject("environment").put("name", name);
        document.putObject("gateway").put("name", name + "-gateway");
        networks(available, observers);
        document.putArray("accounts");
        document.putArray("clusters");
        document.putArray("links");
        for (int i = random.nextInt(4); i > 0; i--) {
            cluster("cluster-" + i);
        }
        for (int i = random.nextInt(4); i > 0; i--) {
            account("account-" + i);
        }
        clusters.forEach(cluster -> acls(index(cluster)));
        if (clusters.size() > 1 && random.nextBoolean()) {
            link(clusters.get(0), clusters.get(1));
        }
        return document;
    }

    private void networks(List<Net> available, List<Net> observers) {
        var array = document.putArray("networks");
        for (var net : available.subList(0, 1 + random.nextInt(available.size()))) {
            workloads.add(net);
            var network = array.addObject().put("name", net.name()).put("cidr", net.cidr());
            network.putObject("accessPoint").put("name", name + "-" + net.name());
        }
        for (var net : observers.subList(0, random.nextInt(observers.size() + 1))) {
            array.addObject().put("name", net.name()).put("cidr", net.cidr()).put("role", "OBSERVER");
            workloads.forEach(workload -> {
                if (random.nextBoolean()) {
                    document.withArray("/networks/" + workloads.indexOf(workload) + "/observers")
                            .add(net.name());
                }
            });
        }
    }

    private void cluster(String cluster) {
        var network = any(workloads).name();
        var manager = name + "-" + cluster + "-manager";
        var account = addAccount(manager);
        account.putArray("roles").addObject().put("role", "CloudClusterAdmin").put("cluster", cluster);
        secret(account, cluster, cluster + "/manager", network);
        var object = document.withArray("/clusters")
                .addObject()
                .put("name", cluster)
                .put("network", network)
                .put("administrator", manager);
        var topics = object.putArray("topics");
        for (int i = random.nextInt(5); i > 0; i--) {
            var topic =
                    topics.addObject().put("name", cluster + "-topic-" + i).put("partitions", 1 + random.nextInt(12));
            if (random.nextBoolean()) {
                topic.putObject("configs").put("retention.ms", String.valueOf(3_600_000 + random.nextInt(1000)));
            }
        }
        clusters.add(cluster);
    }

    private void account(String suffix) {
        var account = addAccount(name + "-" + suffix);
        var roles = account.putArray("roles");
        if (!clusters.isEmpty() && random.nextBoolean()) {
            secret(account, any(clusters), suffix + "/kafka", any(workloads).name());
        }
        if (!clusters.isEmpty() && random.nextInt(3) == 0) {
            roles.addObject().put("role", "DeveloperRead").put("subject", "*");
            secret(account, "", suffix + "/registry", any(workloads).name());
        }
    }

    private ObjectNode addAccount(String account) {
        accounts.add(account);
        return document.withArray("/accounts").addObject().put("name", account).put("description", "Made by chance.");
    }

    /** @param cluster empty for Schema Registry */
    private static void secret(ObjectNode account, String cluster, String secret, String network) {
        var object =
                account.withArray("/secrets").addObject().put("name", secret).put("network", network);
        object.put("description", "Key of " + secret);
        if (!cluster.isEmpty()) {
            object.put("cluster", cluster);
        }
    }

    private void acls(int cluster) {
        var object = (ObjectNode) document.at("/clusters/" + cluster);
        var acls = object.putArray("acls");
        for (int i = random.nextInt(6); i > 0; i--) {
            var acl = acls.addObject().put("account", any(accounts)).put("name", "prefix-" + i);
            acl.put("resource", random.nextBoolean() ? "TOPIC" : "GROUP");
            acl.put("pattern", random.nextBoolean() ? "PREFIXED" : "LITERAL");
            acl.putArray("operations").add("READ");
        }
    }

    private void link(String one, String other) {
        var link = document.withArray("/links").addObject().put("name", "link");
        var sides = link.putArray("sides");
        sides.addObject().put("cluster", one).put("secret", one + "/manager");
        sides.addObject().put("cluster", other).put("secret", other + "/manager");
        var mirrors = link.putArray("mirrors");
        document.at("/clusters/" + index(one) + "/topics").forEach(topic -> {
            if (random.nextBoolean()) {
                mirrors.addObject().put("cluster", other).set("topic", topic.get("name"));
            }
        });
    }

    private int index(String cluster) {
        return clusters.indexOf(cluster);
    }

    private <T> T any(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }
}
