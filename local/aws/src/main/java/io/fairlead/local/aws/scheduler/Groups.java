package io.fairlead.local.aws.scheduler;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fairlead.local.aws.wire.Account;
import io.fairlead.local.aws.wire.Json;
import io.fairlead.local.clock.WorldClock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;

/** The schedule groups. One is always there. */
final class Groups {
    static final String DEFAULT = "default";
    private static final String WHAT = "Schedule group";

    private final WorldClock clock;
    private final Account account;
    private final Duration deleting;
    private final TreeMap<String, Group> byName = new TreeMap<>();

    /** A group; {@code deleting} while its schedules are deleted. */
    private static final class Group {
        final Instant created;
        final ArrayNode tags;
        final String token;
        boolean deleting;

        Group(Instant created, ArrayNode tags, String token) {
            this.created = created;
            this.tags = tags;
            this.token = token;
        }
    }

    Groups(WorldClock clock, Account account, Duration deleting) {
        this.clock = clock;
        this.account = account;
        this.deleting = deleting;
        byName.put(DEFAULT, new Group(clock.instant(), Json.array(), ""));
    }

    ObjectNode create(String name, ObjectNode request) {
        var present = byName.get(Members.name(name, "name"));
        var token = Json.text(request, "ClientToken", "");
        var again = present != null && !present.deleting && !token.isEmpty() && token.equals(present.token);
        if (present != null && !again) {
            throw Refusals.conflict(WHAT, name);
        }
        if (!again) {
            var tags = request.path("Tags") instanceof ArrayNode given ? given.deepCopy() : Json.array();
            byName.put(name, new Group(clock.instant(), tags, token));
        }
        return Json.object().put("ScheduleGroupArn", arn(name));
    }

    ObjectNode get(String name) {
        return view(name, of(name));
    }

    List<ObjectNode> list(String prefix) {
        return byName.entrySet().stream()
                .filter(entry -> entry.getKey().startsWith(prefix))
                .map(entry -> view(entry.getKey(), entry.getValue()))
                .toList();
    }

    /** Gone some time later; nothing of it fires any more. */
    void delete(String name) {
        var group = of(name);
        if (name.equals(DEFAULT)) {
            // Assumed: the words.
            throw Refusals.invalid("The default schedule group cannot be deleted.");
        }
        if (!group.deleting) {
            group.deleting = true;
            clock.schedule(deleting, () -> clock.exclusively(() -> byName.remove(name)));
        }
    }

    /** A group that takes schedules. Assumed: one that is being deleted does not. */
    void require(String name) {
        if (of(name).deleting) {
            throw Refusals.notFound(WHAT, name);
        }
    }

    ArrayNode tags(String arn) {
        return ofArn(arn).tags;
    }

    void tag(String arn, JsonNode tags) {
        tags.forEach(tag -> {
            untag(arn, Set.of(tag.path("Key").asText()));
            ofArn(arn).tags.add(tag);
        });
    }

    void untag(String arn, Set<String> keys) {
        ofArn(arn).tags.removeIf(tag -> keys.contains(tag.path("Key").asText()));
    }

    private Group of(String name) {
        var group = byName.get(name);
        if (group == null) {
            throw Refusals.notFound(WHAT, name);
        }
        return group;
    }

    private Group ofArn(String arn) {
        return of(arn.substring(arn.indexOf('/') + 1));
    }

    private ObjectNode view(String name, Group group) {
        var view = Json.object()
                .put("Arn", arn(name))
                .put("Name", name)
                .put("State", group.deleting ? "DELETING" : "ACTIVE");
        view.set("CreationDate", Json.epoch(group.created));
        view.set("LastModificationDate", Json.epoch(group.created));
        return view;
    }

    private String arn(String name) {
        return account.arn("scheduler", "schedule-group/" + name);
    }
}
