package io.fairlead.local.aws.scheduler;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fairlead.local.aws.wire.Account;
import io.fairlead.local.aws.wire.AwsError;
import io.fairlead.local.aws.wire.AwsRequest;
import io.fairlead.local.aws.wire.AwsResponse;
import io.fairlead.local.aws.wire.Ids;
import io.fairlead.local.aws.wire.Json;
import io.fairlead.local.aws.wire.Paging;
import io.fairlead.local.aws.wire.PromptService;
import io.fairlead.local.aws.wire.Routes;
import io.fairlead.local.aws.wire.Routes.RestRequest;
import io.fairlead.local.clock.ServiceTimes;
import io.fairlead.local.clock.WorldClock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The table of EventBridge Scheduler's operations, and access for the world. */
public final class SchedulerService implements PromptService {
    private static final int PAGE = 100;

    private final WorldClock clock;
    private final Groups groups;
    private final Firings firings;
    private final Schedules schedules;
    private final List<DeadLetter> deadLetters = new ArrayList<>();
    private final Routes<Function<RestRequest, ObjectNode>> routes;

    public SchedulerService(
            WorldClock clock, ServiceTimes times, Account account, SplittableRandom random, Destinations destinations) {
        this.clock = clock;
        this.groups = new Groups(clock, account, times.of("aws.scheduler.group-deleting"));
        var surroundings =
                new Delivery.Surroundings(clock, account, new Ids(random.split()), destinations, deadLetters::add);
        this.firings = new Firings(
                random.split(), surroundings, schedule -> schedules().completed(schedule));
        this.schedules = new Schedules(clock, account, groups, firings);
        this.routes = new Routes<Function<RestRequest, ObjectNode>>()
                .on("CreateSchedule", "POST /schedules/{Name}", this::create)
                .on("GetSchedule", "GET /schedules/{Name}", request -> schedules.get(key(request)))
                .on("UpdateSchedule", "PUT /schedules/{Name}", this::update)
                .on("DeleteSchedule", "DELETE /schedules/{Name}", this::delete)
                .on("ListSchedules", "GET /schedules", this::list)
                .on("CreateScheduleGroup", "POST /schedule-groups/{Name}", this::createGroup)
                .on("GetScheduleGroup", "GET /schedule-groups/{Name}", request -> groups.get(request.path("Name")))
                .on("DeleteScheduleGroup", "DELETE /schedule-groups/{Name}", this::deleteGroup)
                .on("ListScheduleGroups", "GET /schedule-groups", this::listGroups)
                .on("ListTagsForResource", "GET /tags/{ResourceArn+}", this::listTags)
                .on("TagResource", "POST /tags/{ResourceArn+}", this::tag)
                .on("UntagResource", "DELETE /tags/{ResourceArn+}", this::untag);
    }

    /** Lets somebody come between schedules and targets. */
    public void interfere(Interference by) {
        clock.exclusively(() -> firings.interfere(by));
    }

    /** All schedules as GetSchedule shows them, by group and name. */
    public List<ObjectNode> schedules(@Nullable String group) {
        return clock.exclusively(() -> schedules.all().stream()
                .filter(schedule ->
                        group == null || schedule.path("GroupName").asText().equals(group))
                .toList());
    }

    /** The firings that never reached their targets, in order. */
    public List<DeadLetter> deadLetters() {
        return clock.exclusively(() -> List.copyOf(deadLetters));
    }

    @Override
    public String signingName() {
        return "scheduler";
    }

    @Override
    public String operationOf(AwsRequest request) {
        return routes.operationOf(request);
    }

    @Override
    public AwsResponse handle(AwsRequest request) {
        try {
            var match = routes.find(request);
            if (match == null) {
                throw AwsError.of(
                        404, "UnknownOperationException", "No operation of Scheduler known here has this path");
            }
            return AwsResponse.of(
                    200, "application/json", Json.write(match.route().handler().apply(match.request())));
        } catch (AwsError error) {
            return refusal(error);
        }
    }

    @Override
    public AwsResponse refusal(AwsError error) {
        return AwsResponse.of(
                        error.status(),
                        "application/json",
                        Json.write(Json.object().put("Message", error.text())))
                .with("x-amzn-ErrorType", error.code());
    }

    private Schedules schedules() {
        return schedules;
    }

    private ObjectNode create(RestRequest request) {
        var body = body(request);
        return schedules.create(key(request, body), body);
    }

    private ObjectNode update(RestRequest request) {
        var body = body(request);
        return schedules.update(key(request, body), body);
    }

    private ObjectNode delete(RestRequest request) {
        schedules.delete(key(request), query(request, "clientToken", ""));
        return Json.object();
    }

    private ObjectNode list(RestRequest request) {
        var group = request.query("ScheduleGroup");
        var prefix = query(request, "NamePrefix", "");
        var state = request.query("State");
        if (group != null) {
            groups.get(group);
        }
        return page(
                request,
                "Schedules",
                schedules.list(schedule ->
                        (group == null || group.equals(schedule.key().group()))
                                && schedule.key().name().startsWith(prefix)
                                && (state == null || schedule.settings().isEnabled() == state.equals("ENABLED"))));
    }

    private ObjectNode createGroup(RestRequest request) {
        return groups.create(request.path("Name"), body(request));
    }

    private ObjectNode deleteGroup(RestRequest request) {
        groups.delete(request.path("Name"));
        schedules.deleteGroup(request.path("Name"));
        return Json.object();
    }

    private ObjectNode listGroups(RestRequest request) {
        return page(request, "ScheduleGroups", groups.list(query(request, "NamePrefix", "")));
    }

    private ObjectNode listTags(RestRequest request) {
        return Json.object().set("Tags", groups.tags(request.path("ResourceArn")));
    }

    private ObjectNode tag(RestRequest request) {
        groups.tag(request.path("ResourceArn"), body(request).path("Tags"));
        return Json.object();
    }

    private ObjectNode untag(RestRequest request) {
        var keys = request.http().query().getOrDefault("TagKeys", List.of());
        groups.untag(request.path("ResourceArn"), new HashSet<>(keys));
        return Json.object();
    }

    private static ObjectNode page(RestRequest request, String member, List<ObjectNode> all) {
        var asked = Json.object()
                .put("MaxResults", query(request, "MaxResults", "0"))
                .put("NextToken", request.query("NextToken"));
        return Paging.of(asked, "MaxResults", PAGE).answer(member, all);
    }

    private static ScheduleKey key(RestRequest request) {
        return new ScheduleKey(query(request, "groupName", Groups.DEFAULT), request.path("Name"));
    }

    private static ScheduleKey key(RestRequest request, ObjectNode body) {
        return new ScheduleKey(Json.text(body, "GroupName", Groups.DEFAULT), request.path("Name"));
    }

    private static String query(RestRequest request, String name, String otherwise) {
        var value = request.query(name);
        return value == null ? otherwise : value;
    }

    private static ObjectNode body(RestRequest request) {
        try {
            if (Json.parse(request.http().body()) instanceof ObjectNode object) {
                return object;
            }
        } catch (IllegalArgumentException malformed) {
            throw AwsError.of("SerializationException", "The request is not JSON");
        }
        throw AwsError.of("SerializationException", "Start of structure or map found where not expected.");
    }
}
