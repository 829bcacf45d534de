package io.fairlead.local.confluent.connect;

import io.fairlead.local.confluent.authorization.Operation;
import io.fairlead.local.confluent.authorization.Rights;
import io.fairlead.local.confluent.authorization.Target;
import io.fairlead.local.confluent.organization.Connector;
import io.fairlead.local.confluent.organization.Connector.State;
import io.fairlead.local.confluent.organization.Later;
import io.fairlead.local.confluent.organization.Organization;

/**
 * How connectors start and stop. Assumed: one whose account may not write to its topic, or that has no topic, fails when its
 * provisioning ends, and stays failed until it is changed or resumed.
 */
final class ConnectorLife {
    private final Organization organization;
    private final Later later;
    private final Rights rights;

    ConnectorLife(Organization organization, Later later, Rights rights) {
        this.organization = organization;
        this.later = later;
        this.rights = rights;
    }

    void provision(Connector connector) {
        connector.stop(later.now());
        connector.state = State.PROVISIONING;
        connector.trace = "";
        connector.generation++;
        var generation = connector.generation;
        later.after("confluent.connector.provisioning", () -> {
            if (connector.generation == generation && connector.state == State.PROVISIONING) {
                start(connector);
            }
        });
    }

    private void start(Connector connector) {
        var name = connector.config.getOrDefault(DatagenSource.TOPIC, "");
        var topic = connector.cluster.topics.get(name);
        var account = account(connector);
        if (topic == null || topic.deleting) {
            fail(connector, "The topic '" + name + "' does not exist.");
        } else if (!rights.allows(connector.cluster, account, Operation.WRITE, Target.topic(name))) {
            fail(connector, "The account '" + account + "' is not authorized to write to the topic '" + name + "'.");
        } else {
            connector.state = State.RUNNING;
            connector.start(topic, later.now());
        }
    }

    private static void fail(Connector connector, String trace) {
        connector.state = State.FAILED;
        connector.trace = trace;
    }

    /** The account it acts as: given by id, or the owner of the given key. */
    private String account(Connector connector) {
        var given = connector.config.getOrDefault(DatagenSource.ACCOUNT, "");
        return given.isEmpty()
                ? organization
                        .keys
                        .find(connector.config.getOrDefault("kafka.api.key", ""))
                        .map(key -> key.ownerId)
                        .orElse("")
                : given;
    }

    void pause(Connector connector) {
        connector.stop(later.now());
        connector.state = State.PAUSED;
    }

    /** Asynchronous, says the document. Assumed: by way of provisioning, and for failed ones too. */
    void resume(Connector connector) {
        if (connector.state == State.PAUSED || connector.state == State.FAILED) {
            provision(connector);
        }
    }

    void delete(Connector connector) {
        connector.stop(later.now());
        connector.deleting = true;
        later.after("confluent.connector.deleting", () -> organization.connectors.remove(connector));
    }
}
