package io.fairlead.local.world;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fairlead.local.asl.Execution;
import io.fairlead.local.aws.events.PublishedEvent;
import java.time.Duration;
import java.util.List;

/** The person who is asked. */
final class Approval {
    private final World world;

    Approval(World world) {
        this.world = world;
    }

    /** Applies the document and stops at the question. */
    Execution asked(ObjectNode document) {
        var before = questions().size();
        var execution = world.apply(document);
        world.clock()
                .runUntil(
                        () -> questions().size() > before || execution.status() != Execution.Status.RUNNING,
                        Duration.ofHours(1));
        assertThat(execution.status())
                .as("%s: %s", execution.error(), execution.cause())
                .isEqualTo(Execution.Status.RUNNING);
        return execution;
    }

    /** What the last question is about. */
    List<String> wanted() {
        return questions()
                .getLast()
                .detail()
                .at("/data/approvals")
                .valueStream()
                .map(words -> words.asText())
                .toList();
    }

    /** SendTaskSuccess or SendTaskFailure to the last question. */
    void answer(String operation, ObjectNode input) {
        input.put(
                "taskToken",
                questions().getLast().detail().at("/data/taskToken").asText());
        world.clock().exclusively(() -> world.aws().stepFunctions().call(operation, input));
    }

    private List<PublishedEvent> questions() {
        return world.aws().events().events().stream()
                .filter(event -> event.detailType().equals("ApprovalRequested"))
                .toList();
    }
}
