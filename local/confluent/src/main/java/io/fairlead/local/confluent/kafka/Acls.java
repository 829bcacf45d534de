package io.fairlead.local.confluent.kafka;

import com.fasterxml.jackson.databind.JsonNode;
import io.fairlead.local.confluent.authorization.Operation;
import io.fairlead.local.confluent.authorization.Target;
import io.fairlead.local.confluent.http.Answer;
import io.fairlead.local.confluent.http.Errors;
import io.fairlead.local.confluent.http.Json;
import io.fairlead.local.confluent.http.Router;
import io.fairlead.local.confluent.organization.Acl;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Access control entries. Creating is idempotent, and answers 201 for malformed entries too, which are then simply not there.
 * How principals are told is said by {@link Principals}.
 */
final class Acls {
    private static final String PATH = KafkaCall.ROOT + "/acls";
    private static final Set<String> TYPES =
            Set.of("TOPIC", "GROUP", "CLUSTER", "TRANSACTIONAL_ID", "DELEGATION_TOKEN");
    private static final Set<String> PATTERNS = Set.of("LITERAL", "PREFIXED");
    private static final Set<String> PERMISSIONS = Set.of("ALLOW", "DENY");
    private static final Set<String> OPERATIONS = Set.of(
            "ALL",
            "READ",
            "WRITE",
            "CREATE",
            "DELETE",
            "ALTER",
            "DESCRIBE",
            "CLUSTER_ACTION",
            "DESCRIBE_CONFIGS",
            "ALTER_CONFIGS",
            "IDEMPOTENT_WRITE");
    private static final List<String> REQUIRED_TO_DELETE =
            List.of("resource_type", "pattern_type", "operation", "permission");

    private final Principals principals;

    Acls(Principals principals) {
        this.principals = principals;
    }

    void register(Router<KafkaCall> router) {
        router.on("GET", PATH, this::search)
                .on("POST", PATH, this::create)
                .on("POST", PATH + ":batch", this::createAll)
                .on("DELETE", PATH, this::delete);
    }

    private Answer search(KafkaCall call) {
        call.demand(Operation.DESCRIBE, Target.CLUSTER);
        return Lists.of("KafkaAclList", call.url() + "/acls", forms(call, matching(call)));
    }

    private Answer create(KafkaCall call) {
        call.demand(Operation.ALTER, Target.CLUSTER);
        demandClusterName(call.call().body());
        read(call.call().body()).ifPresent(call.cluster().acls::add);
        return Answer.empty(201);
    }

    private Answer createAll(KafkaCall call) {
        call.demand(Operation.ALTER, Target.CLUSTER);
        var entries = call.call().body().path("data");
        entries.forEach(Acls::demandClusterName);
        entries.forEach(entry -> read(entry).ifPresent(call.cluster().acls::add));
        return Answer.empty(201);
    }

    private Answer delete(KafkaCall call) {
        call.demand(Operation.ALTER, Target.CLUSTER);
        for (var name : REQUIRED_TO_DELETE) {
            if (call.call().query(name).orElse("UNKNOWN").equals("UNKNOWN")) {
                throw Errors.coded(400, 400, name + " cannot be unspecified or UNKNOWN");
            }
        }
        var matching = matching(call);
        matching.forEach(call.cluster().acls::remove);
        return Answer.json(200, Json.of("data", Json.array(forms(call, matching))));
    }

    private static void demandClusterName(JsonNode entry) {
        if (entry.path("resource_type").asText().equals("CLUSTER")
                && !entry.path("resource_name").asText().equals("kafka-cluster")) {
            throw Errors.coded(400, 40002, "The only valid name for the CLUSTER resource is kafka-cluster");
        }
    }

    private Optional<Acl> read(JsonNode entry) {
        var acl = new Acl(
                entry.path("resource_type").asText(),
                entry.path("resource_name").asText(),
                entry.path("pattern_type").asText(),
                principals.kept(entry.path("principal").asText()),
                entry.path("host").asText(),
                entry.path("operation").asText(),
                entry.path("permission").asText());
        var wellFormed = TYPES.contains(acl.resourceType())
                && PATTERNS.contains(acl.patternType())
                && OPERATIONS.contains(acl.operation())
                && PERMISSIONS.contains(acl.permission())
                && acl.principal().startsWith("User:")
                && !acl.resourceName().isEmpty()
                && !acl.host().isEmpty();
        return wellFormed ? Optional.of(acl) : Optional.empty();
    }

    private List<Acl> matching(KafkaCall call) {
        var principal = principals.kept(call.call().query("principal").orElse(""));
        Predicate<Acl> filter = acl -> is(call, "resource_type", acl.resourceType())
                && named(call, acl)
                && (principal.isEmpty() || principal.equals(acl.principal()))
                && is(call, "host", acl.host())
                && is(call, "operation", acl.operation())
                && is(call, "permission", acl.permission());
        return call.cluster().acls.stream().filter(filter).toList();
    }

    private static boolean is(KafkaCall call, String filter, String value) {
        var wanted = call.call().query(filter).orElse("ANY");
        return wanted.equals("ANY") || wanted.equals(value);
    }

    /** MATCH finds whatever covers the name; any other pattern type wants the same words. */
    private static boolean named(KafkaCall call, Acl acl) {
        var pattern = call.call().query("pattern_type").orElse("ANY");
        var name = call.call().query("resource_name");
        if (pattern.equals("MATCH")) {
            return name.isEmpty() || acl.covers(acl.resourceType(), name.get());
        }
        return is(call, "pattern_type", acl.patternType())
                && (name.isEmpty() || name.get().equals(acl.resourceName()));
    }

    private List<JsonNode> forms(KafkaCall call, List<Acl> acls) {
        return acls.stream().map(acl -> form(call, acl)).toList();
    }

    private JsonNode form(KafkaCall call, Acl acl) {
        var self = call.url() + "/acls?resource_type=" + acl.resourceType()
                + "&resource_name=" + encoded(acl.resourceName())
                + "&pattern_type=" + acl.patternType()
                + "&principal=" + encoded(principals.told(acl.principal()))
                + "&host=" + encoded(acl.host())
                + "&operation=" + acl.operation()
                + "&permission=" + acl.permission();
        return Json.of(
                "kind", "KafkaAcl",
                "metadata", Json.of("self", self),
                "cluster_id", call.cluster().id,
                "resource_type", acl.resourceType(),
                "resource_name", acl.resourceName(),
                "pattern_type", acl.patternType(),
                "principal", principals.told(acl.principal()),
                "host", acl.host(),
                "operation", acl.operation(),
                "permission", acl.permission());
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
