package io.fairlead.local.confluent.registry;

import io.fairlead.local.confluent.authorization.Operation;
import io.fairlead.local.confluent.http.Answer;
import io.fairlead.local.confluent.http.Errors;
import io.fairlead.local.confluent.http.Json;
import io.fairlead.local.confluent.http.Router;
import java.util.Set;

/** Compatibility levels, of the registry and of single subjects. Kept, and not applied to schemas. */
final class Compatibility {
    private static final String USUAL = "BACKWARD";
    private static final String GLOBAL = "*";
    private static final Set<String> LEVELS = Set.of(
            "BACKWARD", "BACKWARD_TRANSITIVE", "FORWARD", "FORWARD_TRANSITIVE", "FULL", "FULL_TRANSITIVE", "NONE");

    private Compatibility() {}

    static void register(Router<RegistryCall> router) {
        router.on("GET", "/config", call -> read(call, GLOBAL))
                .on("PUT", "/config", call -> change(call, GLOBAL))
                .on("GET", "/config/{subject}", call -> read(call, call.subject()))
                .on("PUT", "/config/{subject}", call -> change(call, call.subject()))
                .on("GET", "/mode", call -> Answer.json(200, Json.of("mode", "READWRITE")));
    }

    private static Answer read(RegistryCall call, String subject) {
        call.demand(Operation.READ, subject);
        var level = call.registry().compatibility.get(subject);
        if (level == null && !subject.equals(GLOBAL) && !call.call().flag("defaultToGlobal")) {
            throw Errors.coded(
                    404, 40408, "Subject '" + subject + "' does not have subject-level compatibility configured");
        }
        var global = call.registry().compatibility.getOrDefault(GLOBAL, USUAL);
        return Answer.json(200, Json.of("compatibilityLevel", level == null ? global : level));
    }

    private static Answer change(RegistryCall call, String subject) {
        call.demand(Operation.ALTER, subject);
        var level = call.call().text("/compatibility").orElse("");
        if (!LEVELS.contains(level)) {
            throw Errors.coded(422, 42203, "Invalid compatibility level");
        }
        call.registry().compatibility.put(subject, level);
        return Answer.json(200, Json.of("compatibility", level));
    }
}
