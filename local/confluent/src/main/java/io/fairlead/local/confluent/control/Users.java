package io.fairlead.local.confluent.control;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fairlead.local.confluent.http.Answer;
import io.fairlead.local.confluent.http.Call;
import io.fairlead.local.confluent.http.Errors;
import io.fairlead.local.confluent.http.Json;
import io.fairlead.local.confluent.http.Paging;
import io.fairlead.local.confluent.http.Router;
import io.fairlead.local.confluent.organization.Organization;
import java.util.List;

/** {@code iam/v2/users}: the organization's first user, whom owners of keys refer to. Others are not simulated. */
final class Users {
    private static final String PATH = "/iam/v2/users";

    private final Organization organization;

    Users(Organization organization) {
        this.organization = organization;
    }

    void register(Router<Call> router) {
        router.on("GET", PATH, call -> Paging.USUAL.page(call, "iam/v2", "UserList", List.of(form(call))))
                .on("GET", PATH + "/{id}", this::read);
    }

    private Answer read(Call call) {
        var id = call.variable("id");
        if (!id.equals(organization.adminId)) {
            throw Errors.notFound("user", id);
        }
        return Answer.json(200, form(call));
    }

    private ObjectNode form(Call call) {
        return Json.of(
                "api_version", "iam/v2",
                "kind", "User",
                "id", organization.adminId,
                "metadata",
                        Json.of(
                                "self", call.base() + PATH + "/" + organization.adminId,
                                "resource_name",
                                        ServiceAccounts.crn(organization, organization.adminId)
                                                .toString(),
                                "created_at", organization.createdAt.toString(),
                                "updated_at", organization.createdAt.toString()),
                "email", "admin@example.com",
                "full_name", "Local Administrator",
                "auth_type", "AUTH_TYPE_LOCAL");
    }
}
