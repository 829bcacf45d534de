package io.fairlead.local.aws.events;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fairlead.local.aws.wire.Account;
import io.fairlead.local.aws.wire.AwsError;
import io.fairlead.local.aws.wire.Ids;
import io.fairlead.local.aws.wire.Json;
import io.fairlead.local.aws.wire.JsonOperation;
import io.fairlead.local.aws.wire.JsonProtocol;
import io.fairlead.local.aws.wire.JsonService;
import io.fairlead.local.aws.wire.Operations;
import io.fairlead.local.clock.ServiceTimes;
import io.fairlead.local.clock.WorldClock;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** EventBridge: events of clients and of the other stand-ins, the record of them all, and rules that send them on. */
public final class EventsService extends JsonService implements EventBus {
    static final String DEFAULT_BUS = "default";

    private static final int MAX_ENTRIES = 10;
    private static final int MAX_BYTES = 256 * 1024;

    private final WorldClock clock;
    private final Ids ids;
    private final Operations<JsonOperation> operations =
            new Operations<JsonOperation>().on("PutEvents", this::putEvents);
    private final Deliveries deliveries;
    private final List<PublishedEvent> log = new ArrayList<>();
    private final List<Consumer<PublishedEvent>> listeners = new ArrayList<>();

    public EventsService(WorldClock clock, ServiceTimes times, Account account, Ids ids) {
        super(new JsonProtocol("events", "AWSEvents", "1.1", "", "message"));
        this.clock = clock;
        this.ids = ids;
        var rules = new Rules(account);
        rules.addTo(operations);
        this.deliveries = new Deliveries(clock, account, ids, times.of("aws.events.delivery"), rules);
    }

    /** Makes Step Functions' StartExecution known to the rules whose targets are state machines. */
    public void deliverTo(JsonOperation startExecution) {
        deliveries.deliverTo(startExecution);
    }

    /** Lets somebody come between events and targets. */
    public void interfere(Interference by) {
        clock.exclusively(() -> deliveries.interfere(by));
    }

    /** Everything published so far, ours and AWS's own, in order. */
    public List<PublishedEvent> events() {
        return clock.exclusively(() -> List.copyOf(log));
    }

    /** Tells the listener of every event from now on, inside the world's lock. */
    public void addListener(Consumer<PublishedEvent> listener) {
        clock.exclusively(() -> listeners.add(listener));
    }

    @Override
    public void publish(String source, String detailType, List<String> resources, JsonNode detail) {
        record(new PublishedEvent(
                ids.uuid(), DEFAULT_BUS, source, detailType, clock.instant(), resources, detail.deepCopy()));
    }

    @Override
    protected Operations<JsonOperation> operations() {
        return operations;
    }

    private ObjectNode putEvents(ObjectNode request) {
        var entries = request.path("Entries");
        refuseWrongCount(entries.size());
        if (entries.valueStream().mapToInt(EventEntry::bytes).sum() > MAX_BYTES) {
            throw AwsError.of("ValidationException", "Total size of the entries in the request is over the limit.");
        }
        var results = Json.array();
        var failed = 0;
        for (var entry : entries) {
            var problem = EventEntry.problem(entry);
            failed += problem == null ? 0 : 1;
            results.add(problem == null ? accept(entry) : problem);
        }
        return Json.object().put("FailedEntryCount", failed).set("Entries", results);
    }

    private ObjectNode accept(JsonNode entry) {
        var event = EventEntry.event(entry, ids.uuid(), DEFAULT_BUS, clock.instant());
        record(event);
        return Json.object().put("EventId", event.id());
    }

    private void record(PublishedEvent event) {
        log.add(event);
        listeners.forEach(listener -> listener.accept(event));
        deliveries.deliver(event);
    }

    private static void refuseWrongCount(int entries) {
        if (entries == 0 || entries > MAX_ENTRIES) {
            throw AwsError.of(
                    "ValidationException",
                    "1 validation error detected: Value at 'entries' failed to satisfy constraint: Member must have length "
                            + (entries == 0 ? "greater than or equal to 1" : "less than or equal to " + MAX_ENTRIES));
        }
    }
}
