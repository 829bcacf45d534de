package io.fairlead.core.topology;

import io.fairlead.core.document.Place;
import io.fairlead.core.document.Problem;
import io.fairlead.core.document.Rule;
import io.fairlead.core.document.Say;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** An operation exists for the type of resource that it is allowed or denied on; Confluent takes others without a word. */
final class AclOperations implements Rule {
    // Apache Kafka, "Authorization and ACLs", operations and resources; groups have configurations since Kafka 4.0.
    private static final Map<String, List<String>> TABLE = Map.of(
            "TOPIC",
            List.of(
                    "ALL",
                    "READ",
                    "WRITE",
                    "CREATE",
                    "DELETE",
                    "ALTER",
                    "DESCRIBE",
                    "DESCRIBE_CONFIGS",
                    "ALTER_CONFIGS"),
            "GROUP",
            List.of("ALL", "READ", "DELETE", "DESCRIBE", "DESCRIBE_CONFIGS", "ALTER_CONFIGS"),
            "CLUSTER",
            List.of(
                    "ALL",
                    "CREATE",
                    "ALTER",
                    "DESCRIBE",
                    "CLUSTER_ACTION",
                    "DESCRIBE_CONFIGS",
                    "ALTER_CONFIGS",
                    "IDEMPOTENT_WRITE"),
            "TRANSACTIONAL_ID",
            List.of("ALL", "WRITE", "DESCRIBE"));

    @Override
    public Stream<Problem> check(Place document) {
        return document.each("clusters/*/acls/*")
                .flatMap(acl -> acl.text("resource").stream()
                        .filter(TABLE::containsKey)
                        .flatMap(resource -> foreign(acl, resource)));
    }

    private static Stream<Problem> foreign(Place acl, String resource) {
        var operations = TABLE.getOrDefault(resource, List.of());
        return Place.notAmong(acl.each("operations/*"), operations)
                .map(operation -> operation.problem(
                        resource + " has no operation "
                                + Say.quoted(operation.value().asText()),
                        "use one of: " + String.join(", ", operations)));
    }
}
