package io.fairlead.local.aws.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fairlead.local.aws.LocalAws;
import java.util.ArrayList;
import java.util.Collections;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.eventbridge.EventBridgeClient;
import software.amazon.awssdk.services.eventbridge.model.EventBridgeException;
import software.amazon.awssdk.services.eventbridge.model.PutEventsRequestEntry;

class EventsServiceTest {
    private static final PutEventsRequestEntry GOOD = PutEventsRequestEntry.builder()
            .source("fairlead")
            .detailType("Topology Applied")
            .detail("{\"data\":{\"changes\":3}}")
            .resources("arn:aws:states:us-east-1:111122223333:execution:apply:1")
            .build();

    private final LocalAws world = new LocalAws();
    private final EventBridgeClient events = world.client(EventBridgeClient.builder());

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void putEvents_whenAccepted_keepsAndTellsThem() {
        var heard = new ArrayList<PublishedEvent>();
        world.aws.events().addListener(heard::add);

        var answer = events.putEvents(request -> request.entries(GOOD));

        assertThat(answer.failedEntryCount()).isZero();
        var published = world.aws.events().events();
        assertThat(published).isEqualTo(heard).hasSize(1);
        var envelope = published.get(0).envelope(world.aws.account());
        assertThat(envelope.path("id").asText())
                .isEqualTo(answer.entries().get(0).eventId());
        assertThat(envelope.path("detail-type").asText()).isEqualTo("Topology Applied");
        assertThat(envelope.path("time").asText()).isEqualTo("2026-01-01T00:00:00Z");
        assertThat(envelope.at("/detail/data/changes").asInt()).isEqualTo(3);
    }

    @Test
    void putEvents_whenSomeEntriesAreWrong_failsOnlyThose() {
        var answer = events.putEvents(request -> request.entries(
                GOOD,
                GOOD.toBuilder().source(null).build(),
                GOOD.toBuilder().source("aws.states").build(),
                GOOD.toBuilder().detail("3").build()));

        assertThat(answer.failedEntryCount()).isEqualTo(3);
        assertThat(answer.entries())
                .extracting(entry -> entry.errorCode())
                .containsExactly(null, "InvalidArgument", "NotAuthorizedForSourceException", "MalformedDetail");
        assertThat(world.aws.events().events()).hasSize(1);
    }

    @Test
    void putEvents_whenThereAreElevenEntries_isRefused() {
        assertThatThrownBy(() -> events.putEvents(request -> request.entries(Collections.nCopies(11, GOOD))))
                .isInstanceOf(EventBridgeException.class)
                .hasMessageContaining("Member must have length less than or equal to 10");
    }

    @Test
    void putEvents_whenTheRequestIsTooLarge_isRefused() {
        var large = GOOD.toBuilder()
                .detail("{\"a\":\"" + "x".repeat(200_000) + "\"}")
                .build();

        assertThatThrownBy(() -> events.putEvents(request -> request.entries(large, large)))
                .hasMessageContaining("Total size of the entries in the request is over the limit.");
    }
}
