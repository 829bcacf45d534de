package io.fairlead.control.cluster;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fairlead.control.cloud.Body;
import io.fairlead.control.cloud.Form;
import io.fairlead.core.reconcile.Observed;
import io.fairlead.core.reconcile.Patience;
import io.fairlead.core.reconcile.Readiness;
import io.fairlead.core.reconcile.Scope;
import java.util.LinkedHashMap;
import java.util.Map;

/** A Kafka cluster in the words of {@code cmk/v2}. */
final class KafkaClusterForm {
    private static final String CLOUD = "AWS";

    private KafkaClusterForm() {}

    static Map<String, String> fields(KafkaClusterSpec spec) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("name", spec.name());
        fields.put("type", spec.type());
        fields.put("availability", spec.availability());
        fields.put("cloud", CLOUD);
        fields.put("region", spec.region());
        if (spec.maxEcku() != null) {
            fields.put("maxEcku", spec.maxEcku().toString());
        }
        return fields;
    }

    static Observed observed(JsonNode found) {
        return new Observed(
                Form.id(found),
                Form.known(
                        "name",
                        Form.name(found),
                        "type",
                        Form.text(found, "/spec/config/kind"),
                        "availability",
                        Form.text(found, "/spec/availability"),
                        "cloud",
                        Form.text(found, "/spec/cloud"),
                        "region",
                        Form.text(found, "/spec/region"),
                        "maxEcku",
                        Form.text(found, "/spec/config/max_ecku")),
                Form.known("crn", Form.text(found, "/metadata/resource_name")),
                readiness(found));
    }

    static ObjectNode creation(KafkaClusterSpec spec, Scope scope) {
        var body = change(spec, scope);
        body.withObject("/spec")
                .put("availability", spec.availability())
                .put("cloud", CLOUD)
                .put("region", spec.region());
        return body;
    }

    /** What can be changed. */
    static ObjectNode change(KafkaClusterSpec spec, Scope scope) {
        var body = Body.of(spec.name(), scope);
        var config = body.withObject("/spec/config").put("kind", spec.type());
        if (spec.maxEcku() != null) {
            config.put("max_ecku", spec.maxEcku());
        }
        return body;
    }

    private static Readiness readiness(JsonNode found) {
        return switch (Form.text(found, "/status/phase")) {
            case "PROVISIONED" -> Readiness.ready();
            case "PROVISIONING" ->
                Readiness.pending(Patience.NORMAL, "Confluent is provisioning it, which takes about 5 minutes");
            case "DEPROVISIONING" -> Readiness.deleting("Confluent is deprovisioning it");
            default ->
                Readiness.broken(
                        Form.complaint(found),
                        "delete cluster " + Form.id(found) + " and apply again; nothing is in it");
        };
    }
}
