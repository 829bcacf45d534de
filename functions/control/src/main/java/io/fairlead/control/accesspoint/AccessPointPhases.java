package io.fairlead.control.accesspoint;

import com.fasterxml.jackson.databind.JsonNode;
import io.fairlead.control.cloud.Form;
import io.fairlead.core.reconcile.Patience;
import io.fairlead.core.reconcile.Readiness;

/** What the phases of an access point mean. */
final class AccessPointPhases {
    private AccessPointPhases() {}

    static Readiness readiness(JsonNode found) {
        var id = Form.id(found);
        var endpoint = Form.text(found, "/spec/config/vpc_endpoint_id");
        var again = "apply again: it will be replaced, and the names of its clusters change";
        return switch (Form.text(found, "/status/phase")) {
            case "READY" ->
                Form.text(found, "/status/config/dns_domain").isEmpty()
                        ? Readiness.pending(Patience.SOON, "it has no DNS domain yet")
                        : Readiness.ready();
            case "PROVISIONING" -> Readiness.pending(Patience.SOON, "Confluent is provisioning it");
            case "PENDING_ACCEPT" ->
                Readiness.pending(Patience.SOON, "Confluent has not accepted " + endpoint + " yet");
            case "DEPROVISIONING" -> Readiness.deleting("Confluent is deprovisioning it");
            case "DISCONNECTED" ->
                Readiness.lost(Form.complaint(found) + ": the connection from " + endpoint + " is gone", again);
            case "DEGRADED" ->
                Readiness.broken(
                        Form.complaint(found),
                        "look at the state of VPC endpoint " + endpoint + "; if it stays so, delete access point " + id
                                + " and " + again);
            default -> Readiness.lost(Form.complaint(found), again);
        };
    }
}
