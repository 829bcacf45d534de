package io.fairlead.local.confluent.control;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fairlead.local.confluent.http.Answer;
import io.fairlead.local.confluent.http.Call;
import io.fairlead.local.confluent.http.Errors;
import io.fairlead.local.confluent.http.Json;
import io.fairlead.local.confluent.http.Paging;
import io.fairlead.local.confluent.http.Router;
import io.fairlead.local.confluent.organization.Crn;
import io.fairlead.local.confluent.organization.Ids;
import io.fairlead.local.confluent.organization.Later;
import io.fairlead.local.confluent.organization.Organization;
import io.fairlead.local.confluent.organization.ServiceAccount;

/** {@code iam/v2/service-accounts}. Names are unique in the whole organization. */
final class ServiceAccounts {
    static final String PATH = "/iam/v2/service-accounts";

    private final Organization organization;
    private final Ids ids;
    private final Later later;
    private final QuotaTable quotas;

    ServiceAccounts(Organization organization, Ids ids, Later later, QuotaTable quotas) {
        this.organization = organization;
        this.ids = ids;
        this.later = later;
        this.quotas = quotas;
    }

    void register(Router<Call> router) {
        router.on("GET", PATH, this::list)
                .on("POST", PATH, this::create)
                .on("GET", PATH + "/{id}", call -> Answer.json(200, form(call, find(call))))
                .on("PATCH", PATH + "/{id}", this::update)
                .on("DELETE", PATH + "/{id}", this::delete);
    }

    static Crn crn(Organization organization, String accountId) {
        return organization.crn().and(accountId.startsWith("u-") ? "user" : "service-account", accountId);
    }

    private Answer list(Call call) {
        return Paging.USUAL.page(
                call,
                "iam/v2",
                "ServiceAccountList",
                organization.accounts.listed().stream()
                        .filter(account -> call.admits("display_name", account.displayName))
                        .map(account -> form(call, account))
                        .toList());
    }

    private Answer create(Call call) {
        var name = Demands.displayName(call, "/display_name");
        demandFree(name);
        quotas.demand(Quota.ACCOUNTS_PER_ORG, organization.id);
        var account = organization.accounts.add(new ServiceAccount(
                ids.next("sa"), later.now(), name, call.text("/description").orElse("")));

        return Answer.json(201, form(call, account)).with("Location", call.base() + PATH + "/" + account.id);
    }

    private Answer update(Call call) {
        var account = find(call);
        if (call.has("/display_name")) {
            var name = Demands.displayName(call, "/display_name");
            if (!name.equals(account.displayName)) {
                demandFree(name);
            }
            account.displayName = name;
        }
        call.sent("/description").ifPresent(description -> account.description = description);
        account.touched(later.now());
        return Answer.json(200, form(call, account));
    }

    private void demandFree(String name) {
        if (organization.accounts.all().anyMatch(account -> account.displayName.equals(name))) {
            throw Errors.exists("Service name is already in use.");
        }
    }

    /** Takes its keys and role bindings along. */
    private Answer delete(Call call) {
        var account = find(call);
        organization
                .keys
                .all()
                .filter(key -> key.ownerId.equals(account.id))
                .toList()
                .forEach(organization.keys::remove);
        organization
                .bindings
                .all()
                .filter(binding -> binding.principal.equals("User:" + account.id))
                .toList()
                .forEach(organization.bindings::remove);
        organization.accounts.remove(account);
        return Answer.empty(204);
    }

    private ServiceAccount find(Call call) {
        var id = call.variable("id");
        return organization.accounts.find(id).orElseThrow(() -> Errors.notFound("service account", id));
    }

    private ObjectNode form(Call call, ServiceAccount account) {
        return Json.of(
                "api_version",
                "iam/v2",
                "kind",
                "ServiceAccount",
                "id",
                account.id,
                "metadata",
                Forms.metadata(call.base(), PATH, crn(organization, account.id), account),
                "display_name",
                account.displayName,
                "description",
                account.description);
    }
}
