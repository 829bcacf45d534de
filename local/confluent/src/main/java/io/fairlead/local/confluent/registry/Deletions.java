package io.fairlead.local.confluent.registry;

import io.fairlead.local.confluent.authorization.Operation;
import io.fairlead.local.confluent.http.Answer;
import io.fairlead.local.confluent.http.Errors;
import io.fairlead.local.confluent.organization.RegistryCluster.Version;
import java.util.ArrayList;
import java.util.List;

/** Subjects go in two steps: softly, which hides them, and then permanently. */
final class Deletions {
    private Deletions() {}

    static Answer delete(RegistryCall call) {
        call.demand(Operation.DELETE, call.subject());
        return Answer.json(200, Subjects.numbers(call.call().flag("permanent") ? forGood(call) : softly(call)));
    }

    private static List<Version> softly(RegistryCall call) {
        var subject = call.subject();
        var registry = call.registry();
        if (!registry.subjects.containsKey(subject) && registry.hidden.containsKey(subject)) {
            throw Errors.coded(
                    404, 40404, "Subject '" + subject + "' was soft deleted. Set permanent=true to delete permanently");
        }
        var versions = Subjects.find(call);
        registry.subjects.remove(subject);
        registry.hidden.computeIfAbsent(subject, s -> new ArrayList<>()).addAll(versions);
        return versions;
    }

    private static List<Version> forGood(RegistryCall call) {
        var subject = call.subject();
        if (call.registry().subjects.containsKey(subject)) {
            throw Errors.coded(
                    404, 40405, "Subject '" + subject + "' was not deleted first before being permanently deleted");
        }
        var versions = call.registry().hidden.remove(subject);
        if (versions == null) {
            throw Subjects.noSubject(subject);
        }
        return versions;
    }
}
