package io.fairlead.local.permission;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.fairlead.core.permission.AwsCall;
import io.fairlead.local.asl.TaskRunner.Task;
import io.fairlead.local.aws.wire.AwsError;
import io.fairlead.local.aws.wire.AwsRequest;
import io.fairlead.local.world.Witness;
import io.fairlead.local.world.World;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.WeakHashMap;

/**
 * Holds every call to AWS that a function, a machine, a rule or a schedule makes in any world of any test against what its role
 * allows: what is not declared would be denied where roles are real.
 */
public final class DeclaredCalls implements Witness {
    private static final Map<World, DeclaredCalls> OF_WORLDS = Collections.synchronizedMap(new WeakHashMap<>());

    private final Set<String> undeclared = new TreeSet<>();
    private final Set<Made> made = new HashSet<>();
    private List<Grantee> grantees = List.of();

    /** A declared call that somebody has made. */
    private record Made(String role, AwsCall call) {}

    @Override
    public void opened(World world) {
        OF_WORLDS.put(world, this);
        var everybody = world.clock().exclusively(() -> Grantees.of(world));
        grantees = everybody.all();
        var aws = world.aws();
        var requests = new RequestNeeds(aws);
        aws.server()
                .addListener((service, operation, request, response) ->
                        check(everybody, request, () -> requests.of(service, operation, request)));
        var tasks = new TaskNeeds(aws);
        aws.stepFunctions().onTask(task -> check(everybody, task, tasks));
        aws.onDelivery((service, action, target) ->
                check(everybody, service, () -> List.of(NeededPermission.of(action, target))));
    }

    @Override
    public void closing(World world) {
        assertThat(world.clock().exclusively(() -> Set.copyOf(undeclared)))
                .as("calls to AWS that nobody has declared")
                .isEmpty();
    }

    /** What roles allow and nobody has done in any of these worlds. */
    public static List<String> notMade(List<World> worlds) {
        var seen = new HashSet<Made>();
        var possible = new HashSet<Made>();
        for (var world : worlds) {
            var calls = requireNonNull(OF_WORLDS.get(world), "the witness of this world");
            seen.addAll(calls.made);
            calls.grantees.forEach(grantee ->
                    grantee.grants().forEach(grant -> possible.add(new Made(grantee.role(), grant.declared()))));
        }
        possible.removeAll(seen);
        return possible.stream().map(Made::toString).sorted().toList();
    }

    private interface Needs {
        List<NeededPermission> list();
    }

    /** A person's keys are no function's. */
    private void check(Grantees everybody, AwsRequest request, Needs needs) {
        if (request.accessKey().startsWith("ASIA")) {
            check(everybody, request.accessKey(), needs);
        }
    }

    /** A machine that a test makes for itself is a person's. */
    private void check(Grantees everybody, Task task, TaskNeeds needs) {
        if (everybody.find(machine(task)).isPresent()) {
            check(everybody, machine(task), () -> needs.of(task));
        }
    }

    private void check(Grantees everybody, String who, Needs needs) {
        try {
            var grantee = everybody
                    .find(who)
                    .orElseThrow(() -> new IllegalStateException(who + " calls AWS and has no role"));
            needs.list().forEach(needed -> check(grantee, needed));
        } catch (AwsError absent) {
            // What is not there has no VPC, and the call is refused anyway.
        } catch (IllegalStateException unknown) {
            undeclared.add(who + ": " + unknown.getMessage());
        }
    }

    private void check(Grantee grantee, NeededPermission needed) {
        var allowing = grantee.allowing(needed);
        allowing.forEach(call -> made.add(new Made(grantee.role(), call)));
        if (allowing.isEmpty()) {
            undeclared.add(grantee.refusal(needed));
        }
    }

    /** {@code arn:aws:states:<region>:<account>:execution:<machine>:<name>}. */
    private static String machine(Task task) {
        return task.executionArn().split(":", -1)[6];
    }
}
