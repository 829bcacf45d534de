package io.fairlead.core.topology;

import io.fairlead.core.document.Place;
import java.util.Optional;
import java.util.stream.Stream;

/** What the document says about accounts, for rules about who may do what. */
record Accounts(Place document) {

    Optional<Place> named(String name) {
        return document.each("accounts/*")
                .filter(account -> account.says("name", name))
                .findFirst();
    }

    /** The account that keeps a key in the secret of that name. */
    Optional<Place> ofSecret(String secret) {
        return document.each("accounts/*")
                .filter(account -> account.each("secrets/*").anyMatch(s -> s.says("name", secret)))
                .findFirst();
    }

    Optional<Place> secret(String name) {
        return document.each("accounts/*/secrets/*")
                .filter(secret -> secret.says("name", name))
                .findFirst();
    }

    static boolean administers(Place account, String cluster) {
        return account.each("roles/*")
                .anyMatch(grant -> grant.says("role", "CloudClusterAdmin") && grant.says("cluster", cluster));
    }

    static boolean hasKeyFor(Place account, String cluster) {
        return account.each("secrets/*").anyMatch(secret -> secret.says("cluster", cluster));
    }

    /** Whether an ACL lets the account change the cluster, which is what links need when there is no role. */
    boolean mayAlter(Place account, String cluster) {
        var name = account.text("name").orElse("");
        return document.each("clusters/*")
                .filter(c -> c.says("name", cluster))
                .flatMap(c -> c.each("acls/*"))
                .filter(acl -> acl.says("account", name) && acl.says("resource", "CLUSTER"))
                .filter(acl -> acl.says("permission", "ALLOW"))
                .flatMap(acl -> acl.each("operations/*"))
                .flatMap(operation -> operation.text().stream())
                .anyMatch(operation -> operation.equals("ALTER") || operation.equals("ALL"));
    }

    /** The names of the secrets with a key for that cluster. */
    Stream<String> secretsFor(String cluster) {
        return document.each("accounts/*/secrets/*")
                .filter(secret -> secret.says("cluster", cluster))
                .flatMap(secret -> secret.text("name").stream());
    }
}
