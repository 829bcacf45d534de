package io.fairlead.local.world;

import io.fairlead.aws.errors.AwsErrors;
import io.fairlead.confluent.ConfluentErrors;
import io.fairlead.core.errors.Category;
import io.fairlead.core.errors.ErrorRules;
import io.fairlead.core.errors.ErrorRules.Condition;
import io.fairlead.core.errors.ErrorRules.Row;
import io.fairlead.kafka.link.LinkErrors;
import io.fairlead.kafka.mirror.MirrorErrors;
import io.fairlead.kafka.path.Layers;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The tables of all services, as Markdown. */
final class ErrorTables {
    private static final Map<String, ErrorRules> TABLES = new LinkedHashMap<>();

    static {
        TABLES.put("Confluent: Kafka clusters, creation", ConfluentErrors.CLUSTER_CREATION);
        TABLES.put("Confluent: Kafka clusters, deletion", ConfluentErrors.CLUSTER_DELETION);
        TABLES.put("Confluent: connectors", ConfluentErrors.CONNECT);
        TABLES.put("Confluent: control plane, reading one object", ConfluentErrors.CONTROL_PLANE_READ);
        TABLES.put("Confluent: control plane", ConfluentErrors.CONTROL_PLANE);
        TABLES.put("Confluent: mirror topics, creation", MirrorErrors.CREATION);
        TABLES.put("Confluent: mirror topics", ConfluentErrors.MIRRORS);
        TABLES.put("Confluent: cluster links, creation", LinkErrors.CREATION);
        TABLES.put("Confluent: cluster links, deletion", LinkErrors.DELETION);
        TABLES.put("Confluent: cluster links", ConfluentErrors.LINKS);
        TABLES.put("Confluent: Kafka REST", ConfluentErrors.KAFKA_REST);
        TABLES.put("Confluent: Schema Registry", ConfluentErrors.SCHEMA_REGISTRY);
        TABLES.put("Confluent: every API", ConfluentErrors.HTTP);
        TABLES.put("AWS: EC2", AwsErrors.EC2);
        TABLES.put("AWS: Route 53", AwsErrors.ROUTE_53);
        TABLES.put("AWS: Secrets Manager", AwsErrors.SECRETS_MANAGER);
        TABLES.put("AWS: EventBridge Scheduler", AwsErrors.SCHEDULER);
        TABLES.put("AWS: EventBridge", AwsErrors.EVENT_BRIDGE);
        TABLES.put("AWS: Lambda, called by another function", AwsErrors.LAMBDA);
        TABLES.put("AWS: Systems Manager parameters", AwsErrors.SSM);
        TABLES.put("AWS: S3", AwsErrors.S3);
        TABLES.put("AWS: DynamoDB", AwsErrors.DYNAMO_DB);
        TABLES.put("AWS: every service", AwsErrors.COMMON);
    }

    private ErrorTables() {}

    static String markdown(MachineRules machines) {
        return TABLES.entrySet().stream()
                .map(table -> table(table.getKey(), table.getValue(), machines))
                .collect(Collectors.joining("\n"));
    }

    /** Rows that do not say how to mend it, though nothing becomes ready by itself. */
    static List<String> withoutFix() {
        return TABLES.entrySet().stream()
                .flatMap(table -> table.getValue().rows().stream()
                        .filter(row -> row.verdict().category() != Category.NOT_READY
                                && row.verdict().fix().isEmpty())
                        .map(row -> table.getKey() + ": " + words(row.when())))
                .toList();
    }

    private static String table(String name, ErrorRules rules, MachineRules machines) {
        var lines = new StringBuilder("### " + name + "\n\n");
        lines.append("| The service says | Category | Error in Step Functions | Fairlead | How to mend it |\n");
        lines.append("|---|---|---|---|---|\n");
        rules.rows().forEach(row -> lines.append(line(row, machines)));
        rules.base()
                .ifPresent(base -> lines.append("\nAnything else: as *")
                        .append(nameOf(base))
                        .append("*.\n"));
        return lines.toString();
    }

    private static String line(Row row, MachineRules machines) {
        var category = row.verdict().category();
        var error = category.failure("", "").getClass().getSimpleName();
        return "| %s | %s | `%s` | %s | %s |%n"
                .formatted(
                        words(row.when()),
                        category,
                        error,
                        machines.inShort(error),
                        escaped(row.verdict().fix()));
    }

    private static String words(Condition when) {
        var status = when.first() == 0
                ? ""
                : when.first() == when.last() ? "" + when.first() : when.first() + " to " + when.last();
        var codes = when.codes().stream().map(code -> "`" + code + "`").collect(Collectors.joining(", "));
        var message = when.words().isEmpty() ? "" : "\"… " + when.words() + " …\"";
        return Stream.of(status, codes, message).filter(part -> !part.isEmpty()).collect(Collectors.joining(" "));
    }

    private static String nameOf(ErrorRules rules) {
        return TABLES.entrySet().stream()
                .filter(table -> table.getValue() == rules)
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("a table is extended that is not on the page"));
    }

    /** The layers of the private path. */
    static String path() {
        return Layers.known().stream()
                .map(known ->
                        "| %s | %s | %s |%n".formatted(known.layer(), escaped(known.what()), escaped(known.fix())))
                .collect(Collectors.joining(
                        "", "| Layer | What the probe finds | How to mend it |\n|---|---|---|\n", ""));
    }

    static String escaped(String text) {
        return text.replace("|", "\\|").replace("<", "&lt;");
    }
}
