package io.fairlead.kafka.link;

import com.fasterxml.jackson.databind.JsonNode;
import io.fairlead.core.reconcile.Patience;
import io.fairlead.core.reconcile.Readiness;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How a link is, from what Kafka REST says of it. The state alone does not tell: a link may be ACTIVE with an error, and
 * without one while a task behind it fails (confluentinc/cli #3072).
 */
final class LinkHealth {
    private static final String NO_ERROR = "NO_ERROR";

    /** Errors that do not pass by themselves, and what to do. */
    private static final Map<String, String> BROKEN = Map.of(
            "AUTHENTICATION_ERROR",
            "the other cluster refuses the key that this side carries: see that it lives and its account has a role there,"
                    + " then apply again",
            "UNRESOLVABLE_BOOTSTRAP_ERROR",
            "the other cluster's address has gone: remove this link and apply again, it will be made with an address that"
                    + " works",
            "INVALID_BOOTSTRAP_INTERNAL_ENDPOINT_ERROR",
            "the other cluster cannot be reached at this address from here: remove this link and apply again");

    private static final Map<String, String> STOPPED = Map.of(
            "PAUSED", "resume the link, or remove it and apply again",
            "FAILED", "remove this link and apply again");

    private LinkHealth() {}

    /** Whether it was made properly: there is no error to be seen. */
    static boolean isSound(JsonNode link) {
        var error = error(link);
        return (error.isEmpty() || error.equals(NO_ERROR)) && !STOPPED.containsKey(state(link));
    }

    static Readiness of(JsonNode link) {
        var fix = Optional.ofNullable(BROKEN.get(error(link))).or(() -> Optional.ofNullable(STOPPED.get(state(link))));
        if (fix.isPresent()) {
            return Readiness.broken(words(link), fix.get());
        }
        if (!isSound(link) || !isUp(link)) {
            return Readiness.pending(patience(link), words(link));
        }
        return failingTasks(link).isEmpty()
                ? Readiness.ready()
                : Readiness.broken(
                        "tasks fail: " + failingTasks(link),
                        "set the filters that these tasks need, or switch them off in the link's configuration");
    }

    /** Right after its creation a link has error UNKNOWN; a connection that fails may still come up. */
    private static Patience patience(JsonNode link) {
        return error(link).equals("UNKNOWN") || isSound(link) ? Patience.SOON : Patience.NORMAL;
    }

    private static boolean isUp(JsonNode link) {
        return state(link).isEmpty() || state(link).equals("ACTIVE");
    }

    private static List<String> failingTasks(JsonNode link) {
        return link.path("tasks")
                .valueStream()
                .filter(task -> task.path("state").asText().equals("IN_ERROR"))
                .map(task -> task.path("task_name").asText() + task.path("errors"))
                .toList();
    }

    private static String words(JsonNode link) {
        return String.join(
                        " ",
                        state(link),
                        error(link),
                        link.path("link_error_message").asText(""))
                .strip();
    }

    private static String error(JsonNode link) {
        return link.path("link_error").asText("");
    }

    private static String state(JsonNode link) {
        return link.path("link_state").asText("");
    }
}
