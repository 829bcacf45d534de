package io.fairlead.control;

import com.fasterxml.jackson.databind.JsonNode;
import io.fairlead.aws.AwsPorts;
import io.fairlead.confluent.ControlPlane;
import io.fairlead.control.accesspoint.AccessPointKind;
import io.fairlead.control.account.ServiceAccountKind;
import io.fairlead.control.clientsecret.ClientSecretKind;
import io.fairlead.control.cluster.KafkaClusterKind;
import io.fairlead.control.connector.ConnectorKind;
import io.fairlead.control.environment.EnvironmentKind;
import io.fairlead.control.gateway.GatewayKind;
import io.fairlead.control.guard.RemovalGuard;
import io.fairlead.control.guard.SignedAddress;
import io.fairlead.control.guard.StackEvents;
import io.fairlead.control.measure.CloudKeyAge;
import io.fairlead.control.measure.Measurements;
import io.fairlead.control.quota.Provisioning;
import io.fairlead.control.registry.SchemaRegistryKind;
import io.fairlead.control.role.RoleBindingKind;
import io.fairlead.control.rotation.Duties;
import io.fairlead.control.rotation.KeyRotationKind;
import io.fairlead.control.schedule.RotationScheduleKind;
import io.fairlead.core.operation.Kinds;
import io.fairlead.core.operation.Operations;
import io.fairlead.core.operation.Surroundings;
import io.fairlead.core.resource.Place;
import java.util.function.Consumer;

/** Builds the control function's object graph. */
public final class Wiring {
    private Wiring() {}

    static Answers answers(Surroundings surroundings) {
        var aws = new AwsPorts(surroundings);
        var cloud = ControlPlane.of(surroundings, aws.secrets(), aws.metrics(), "control");
        var operations = operations(cloud, aws, surroundings);
        var cloudKey = new CloudKeyAge(cloud, surroundings.clock(), aws.metrics());
        return new Answers(operations, new Measurements(cloudKey, operations, aws.store()));
    }

    private static Operations operations(ControlPlane cloud, AwsPorts aws, Surroundings surroundings) {
        var ports = new Duties.Ports(
                cloud.client(),
                aws.secrets(),
                aws.secretVersions(),
                aws.secretRotation(),
                aws.schedules(),
                aws.store(),
                aws.announcements(),
                surroundings.clock(),
                aws.metrics());
        return new Operations(
                Place.CONTROL,
                kinds(ports, surroundings.require("FAIRLEAD_ROTATION_FUNCTION")),
                Duties.of(ports),
                aws.store(),
                aws.networks(),
                surroundings.clock(),
                aws.metrics());
    }

    /** Takes what CloudFormation sends. */
    static Consumer<JsonNode> guard(Surroundings surroundings) {
        var guard = new RemovalGuard(new AwsPorts(surroundings).store());
        return new StackEvents(guard::standing, new SignedAddress())::on;
    }

    /**
     * Every kind that this function operates.
     *
     * @param rotationFunction its ARN
     */
    public static Kinds kinds(Duties.Ports ports, String rotationFunction) {
        var cloud = ports.cloud();
        return Kinds.of(
                        new EnvironmentKind(cloud),
                        new GatewayKind(cloud),
                        new AccessPointKind(cloud),
                        new ServiceAccountKind(cloud),
                        new KafkaClusterKind(cloud),
                        new SchemaRegistryKind(cloud),
                        new RoleBindingKind(cloud),
                        new ClientSecretKind(cloud, ports.vault(), ports.versions()),
                        new ConnectorKind(cloud),
                        new KeyRotationKind(ports.rotation(), ports.versions(), ports.schedules(), rotationFunction),
                        new RotationScheduleKind(ports.schedules(), ports.clock()))
                .allowedBy(new Provisioning(cloud));
    }
}
