package io.fairlead.local.confluent.connect;

import com.fasterxml.jackson.databind.JsonNode;
import io.fairlead.local.confluent.http.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The one plugin that is simulated, with the settings that its recorded validation shows. */
final class DatagenSource {
    static final String NAME = "DatagenSource";
    static final String ACCOUNT = "kafka.service.account.id";
    static final String TOPIC = "kafka.topic";

    private static final String AUTH_MODE = "kafka.auth.mode";
    private static final String CREDENTIALS = "Kafka Cluster credentials";
    private static final String CONNECT = "How should we connect to your data?";
    private static final String DETAILS = "Datagen Details";
    private static final List<Setting> SETTINGS = List.of(
            new Setting("connector.class", "STRING", true, "", CONNECT, List.of(NAME)),
            new Setting("name", "STRING", true, "", CONNECT, List.of()),
            new Setting(
                    AUTH_MODE,
                    "STRING",
                    false,
                    "KAFKA_API_KEY",
                    CREDENTIALS,
                    List.of("KAFKA_API_KEY", "SERVICE_ACCOUNT")),
            new Setting("kafka.api.key", "PASSWORD", false, "", CREDENTIALS, List.of()),
            new Setting(ACCOUNT, "STRING", false, "", CREDENTIALS, List.of()),
            new Setting("kafka.api.secret", "PASSWORD", false, "", CREDENTIALS, List.of()),
            new Setting(TOPIC, "STRING", true, "", "Which topic do you want to send data to?", List.of()),
            new Setting(
                    "output.data.format",
                    "STRING",
                    true,
                    "",
                    "Output messages",
                    List.of("AVRO", "JSON", "JSON_SR", "PROTOBUF")),
            new Setting("schema.string", "STRING", false, "", DETAILS, List.of()),
            new Setting(
                    "quickstart",
                    "STRING",
                    false,
                    "",
                    DETAILS,
                    List.of(
                            "CLICKSTREAM",
                            "CLICKSTREAM_CODES",
                            "CLICKSTREAM_USERS",
                            "CREDIT_CARDS",
                            "INVENTORY",
                            "ORDERS",
                            "PAGEVIEWS",
                            "PRODUCT",
                            "PURCHASES",
                            "RATINGS",
                            "STOCK_TRADES",
                            "STORES",
                            "TRANSACTIONS",
                            "USERS",
                            "USERS_")),
            new Setting("max.interval", "INT", true, "1000", DETAILS, List.of()),
            new Setting("tasks.max", "INT", true, "", "Number of tasks for this connector", List.of()));

    private DatagenSource() {}

    /** What is wrong with each setting; the order is that of the settings. */
    static JsonNode validate(Map<String, String> config) {
        var forms = new ArrayList<JsonNode>();
        var count = 0;
        for (var setting : SETTINGS) {
            var errors = errors(setting, config);
            count += errors.size();
            forms.add(setting.form(config, errors));
        }
        return Json.of(
                "name",
                "io.confluent.kafka.connect.datagen.DatagenConnector",
                "groups",
                SETTINGS.stream().map(Setting::group).distinct().toList(),
                "error_count",
                count,
                "configs",
                Json.array(forms));
    }

    /** All that is wrong, in one list. */
    static List<String> errors(Map<String, String> config) {
        return SETTINGS.stream()
                .flatMap(setting -> errors(setting, config).stream())
                .toList();
    }

    private static List<String> errors(Setting setting, Map<String, String> config) {
        var missing = config.getOrDefault(setting.name(), "").isEmpty();
        var byAccount = config.getOrDefault(AUTH_MODE, "KAFKA_API_KEY").equals("SERVICE_ACCOUNT");
        return switch (setting.name()) {
            case "kafka.api.key", "kafka.api.secret" -> demanded(setting, missing && !byAccount);
            case ACCOUNT -> demanded(setting, missing && byAccount);
            case "quickstart" -> {
                var found = setting.errors(config);
                yield found.isEmpty()
                        ? demanded(
                                setting,
                                missing
                                        && config.getOrDefault("schema.string", "")
                                                .isEmpty())
                        : found;
            }
            default -> setting.errors(config);
        };
    }

    private static List<String> demanded(Setting setting, boolean missing) {
        return missing ? List.of("\"" + setting.name() + "\" is required") : List.of();
    }
}
