package io.fairlead.local.confluent.control;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fairlead.local.confluent.http.Json;
import io.fairlead.local.confluent.organization.Crn;
import io.fairlead.local.confluent.organization.Entity;
import io.fairlead.local.confluent.organization.Gateway;
import io.fairlead.local.confluent.organization.Organization;

/** The parts that all answers of the control plane share. */
final class Forms {
    private Forms() {}

    static ObjectNode metadata(String base, String path, Crn name, Entity entity) {
        return Json.of(
                "self", base + path + "/" + entity.id,
                "resource_name", name.toString(),
                "created_at", entity.createdAt.toString(),
                "updated_at", entity.updatedAt().toString());
    }

    static ObjectNode reference(String base, String apiVersion, String kind, String path, String id, Crn name) {
        return Json.of(
                "api_version", apiVersion,
                "kind", kind,
                "id", id,
                "related", base + path + "/" + id,
                "resource_name", name.toString());
    }

    static ObjectNode environment(String base, Organization organization, String id) {
        return reference(base, "org/v2", "Environment", "/org/v2/environments", id, organization.environmentCrn(id));
    }

    static ObjectNode gateway(String base, Organization organization, Gateway gateway) {
        return reference(
                base,
                "networking/v1",
                "Gateway",
                "/networking/v1/gateways",
                gateway.id,
                Gateways.crn(organization, gateway));
    }
}
