package io.fairlead.local.confluent.registry;

import com.fasterxml.jackson.databind.JsonNode;
import io.fairlead.local.confluent.authorization.Operation;
import io.fairlead.local.confluent.http.Answer;
import io.fairlead.local.confluent.http.Errors;
import io.fairlead.local.confluent.http.Json;
import io.fairlead.local.confluent.http.Problem;
import io.fairlead.local.confluent.http.Router;
import io.fairlead.local.confluent.organization.RegistryCluster.Version;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Subjects and their versions. Schemas are compared as text. */
final class Subjects {
    private static final Set<String> TYPES = Set.of("AVRO", "JSON", "PROTOBUF");
    private static final String VERSIONS = "/subjects/{subject}/versions";

    private Subjects() {}

    static void register(Router<RegistryCall> router) {
        router.on("GET", "/subjects", Subjects::list)
                .on("POST", "/subjects/{subject}", Subjects::lookUp)
                .on("DELETE", "/subjects/{subject}", Deletions::delete)
                .on("GET", VERSIONS, Subjects::versions)
                .on("POST", VERSIONS, Subjects::add)
                .on("GET", VERSIONS + "/{version}", Subjects::version)
                .on("GET", "/schemas/ids/{id}", Subjects::schema)
                .on("GET", "/schemas/types", call -> Answer.json(200, Json.values(new TreeSet<>(TYPES))));
    }

    /** Shows what the account may read, so one without any right gets an empty list and no refusal, as with topics. */
    private static Answer list(RegistryCall call) {
        var prefix = call.call().query("subjectPrefix").orElse("");
        var subjects = new TreeSet<String>();
        if (!call.call().flag("deletedOnly")) {
            subjects.addAll(call.registry().subjects.keySet());
        }
        if (call.call().flag("deleted") || call.call().flag("deletedOnly")) {
            subjects.addAll(call.registry().hidden.keySet());
        }
        return Answer.json(
                200,
                Json.values(subjects.stream()
                        .filter(subject -> call.may(Operation.READ, subject) && subject.startsWith(prefix))
                        .toList()));
    }

    private static Answer add(RegistryCall call) {
        call.demand(Operation.WRITE, call.subject());
        var type = call.call().text("/schemaType").orElse("AVRO");
        var schema = call.call().text("/schema").orElse("");
        if (!TYPES.contains(type)
                || !Schemas.canBeParsed(type, schema, call.call().body())) {
            throw Errors.coded(422, 42201, "Invalid schema of type " + type);
        }
        var versions = call.registry().subjects.computeIfAbsent(call.subject(), s -> new ArrayList<>());
        for (var known : versions) {
            if (known.schema().equals(schema)) {
                return Answer.json(200, Json.of("id", known.schemaId()));
            }
        }
        var id = schemaId(call, schema);
        versions.add(new Version(next(call), id, type, schema));
        return Answer.json(200, Json.of("id", id));
    }

    /** Numbers are not used again while their versions are only hidden. */
    private static int next(RegistryCall call) {
        return Stream.of(call.registry().subjects, call.registry().hidden)
                        .flatMap(map -> map.getOrDefault(call.subject(), List.of()).stream())
                        .mapToInt(Version::version)
                        .max()
                        .orElse(0)
                + 1;
    }

    /** The same text has the same id under all subjects. Confluent Cloud counts from 100001. */
    private static int schemaId(RegistryCall call, String schema) {
        var schemas = call.registry().schemas;
        if (!schemas.contains(schema)) {
            schemas.add(schema);
        }
        return 100_001 + schemas.indexOf(schema);
    }

    private static Answer lookUp(RegistryCall call) {
        call.demand(Operation.READ, call.subject());
        var schema = call.call().text("/schema").orElse("");
        return find(call).stream()
                .filter(version -> version.schema().equals(schema))
                .findFirst()
                .map(version -> Answer.json(200, form(call.subject(), version)))
                .orElseThrow(() -> Errors.coded(404, 40403, "Schema not found"));
    }

    private static Answer versions(RegistryCall call) {
        call.demand(Operation.READ, call.subject());
        return Answer.json(200, numbers(find(call)));
    }

    private static Answer version(RegistryCall call) {
        call.demand(Operation.READ, call.subject());
        var versions = find(call);
        var wanted = call.call().variable("version");
        return versions.stream()
                .filter(version -> wanted.equals(String.valueOf(version.version()))
                        || (wanted.equals("latest") && version.equals(versions.getLast())))
                .findFirst()
                .map(version -> Answer.json(200, form(call.subject(), version)))
                .orElseThrow(() -> Errors.coded(404, 40402, "Version " + wanted + " not found."));
    }

    private static Answer schema(RegistryCall call) {
        var id = call.call().variable("id");
        for (var subject : call.registry().subjects.entrySet()) {
            for (var version : subject.getValue()) {
                if (id.equals(String.valueOf(version.schemaId())) && call.may(Operation.READ, subject.getKey())) {
                    return Answer.json(200, Json.of("schemaType", version.type(), "schema", version.schema()));
                }
            }
        }
        throw Errors.coded(404, 40403, "Schema " + id + " not found");
    }

    static List<Version> find(RegistryCall call) {
        var versions = call.registry().subjects.get(call.subject());
        if (versions == null) {
            throw noSubject(call.subject());
        }
        return versions;
    }

    static Problem noSubject(String subject) {
        return Errors.coded(404, 40401, "Subject '" + subject + "' not found.");
    }

    private static JsonNode form(String subject, Version version) {
        return Json.of(
                "subject", subject,
                "version", version.version(),
                "id", version.schemaId(),
                "schemaType", version.type(),
                "schema", version.schema());
    }

    static JsonNode numbers(List<Version> versions) {
        return Json.values(versions.stream().map(Version::version).toList());
    }
}
