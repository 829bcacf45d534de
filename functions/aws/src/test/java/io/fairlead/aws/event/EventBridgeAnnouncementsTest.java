package io.fairlead.aws.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.fairlead.aws.AwsPorts;
import io.fairlead.aws.testing.AwsWorld;
import io.fairlead.aws.testing.OneAnswer;
import io.fairlead.core.errors.Denied;
import io.fairlead.core.errors.Failure;
import io.fairlead.core.errors.Gone;
import io.fairlead.core.resource.Refs;
import io.fairlead.core.rotation.FailedRotation;
import io.fairlead.core.testing.EventSchemas;
import io.fairlead.local.aws.wire.Account;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class EventBridgeAnnouncementsTest {
    private static final Account ACCOUNT = new Account("111122223333", "us-east-1");

    private final AwsWorld world = new AwsWorld();

    @AfterEach
    void close() {
        world.close();
    }

    private static FailedRotation failed(Failure failure) {
        return new FailedRotation(
                "non-prod",
                Refs.clientSecret("sandbox_cluster/app_consumer/java_client"),
                "arn:aws:secretsmanager:us-east-1:111122223333:secret:/confluent_cloud_resource/non-prod/sandbox_cluster"
                        + "/app_consumer/java_client-AbCdEf",
                "01234567-89ab-4cde-8f01-23456789abcd",
                "testSecret",
                failure);
    }

    @Test
    void announce_whenARotationFailed_publishesAnEventThatObeysItsSchema() {
        world.ports.announcements().announce(failed(new Denied("may not list", "give it a role")));

        assertThat(world.events()).singleElement().satisfies(event -> {
            assertThat(EventSchemas.errors(event.envelope(ACCOUNT))).isEmpty();
            assertThat(event.detailType()).isEqualTo("KeyRotationFailed");
            assertThat(event.detail().at("/data/error").asText()).isEqualTo("io.fairlead.core.errors.Denied");
            assertThat(event.detail().at("/data/cause").asText()).contains("may not list", "To go on: give it a role");
        });
    }

    @Test
    void announce_whenTheCauseIsVeryLong_cutsIt() {
        world.ports.announcements().announce(failed(new Denied("no ".repeat(100_000), "")));

        assertThat(world.events())
                .singleElement()
                .satisfies(event ->
                        assertThat(event.detail().at("/data/cause").asText()).hasSize(8000));
    }

    @Test
    void announce_whenTheBusRefusesTheEntryInAGoodAnswer_fails() {
        try (var bus = OneAnswer.of(200, """
                {"FailedEntryCount": 1, "Entries": [{
                    "ErrorCode": "NotAuthorizedForDetailTypeException", "ErrorMessage": "Not authorized for this detail type."}]}
                """)) {
            var announcements = new AwsPorts(bus.surroundings()).announcements();

            assertThatExceptionOfType(Denied.class)
                    .isThrownBy(() -> announcements.announce(failed(new Gone("the account is gone", ""))))
                    .withMessageContainingAll(
                            "announcing the failed rotation of client-secret", "Not authorized", "To go on");
        }
    }
}
