package io.fairlead.core.topology;

import io.fairlead.core.document.Place;
import io.fairlead.core.document.Problem;
import io.fairlead.core.document.Rule;
import io.fairlead.core.document.Say;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/** A role is granted on a scope that it has in Confluent Cloud. */
final class RoleScopes implements Rule {
    private enum Scope {
        ENVIRONMENT("the environment (neither cluster nor subject)"),
        CLUSTER("a cluster"),
        SUBJECT("a Schema Registry subject");

        private final String words;

        Scope(String words) {
            this.words = words;
        }
    }

    // Confluent Cloud, "Predefined RBAC roles". Organization-wide roles are not for accounts of a topology. Roles on
    // topics
    // and groups are not offered: ACLs do that. Assumed: ConnectManager's scopes are Operator's, out of which it was
    // made.
    private static final Map<String, Set<Scope>> TABLE = new TreeMap<>(Map.ofEntries(
            Map.entry("CloudClusterAdmin", EnumSet.of(Scope.CLUSTER)),
            Map.entry("ConnectManager", EnumSet.of(Scope.ENVIRONMENT, Scope.CLUSTER)),
            Map.entry("DataDiscovery", EnumSet.of(Scope.ENVIRONMENT)),
            Map.entry("DataSteward", EnumSet.of(Scope.ENVIRONMENT)),
            Map.entry("DeveloperManage", EnumSet.of(Scope.SUBJECT)),
            Map.entry("DeveloperRead", EnumSet.of(Scope.SUBJECT)),
            Map.entry("DeveloperWrite", EnumSet.of(Scope.SUBJECT)),
            Map.entry("EnvironmentAdmin", EnumSet.of(Scope.ENVIRONMENT)),
            Map.entry("FlinkAdmin", EnumSet.of(Scope.ENVIRONMENT)),
            Map.entry("FlinkDeveloper", EnumSet.of(Scope.ENVIRONMENT)),
            Map.entry("MetricsViewer", EnumSet.of(Scope.ENVIRONMENT, Scope.CLUSTER)),
            Map.entry("Operator", EnumSet.of(Scope.ENVIRONMENT, Scope.CLUSTER)),
            Map.entry("ResourceOwner", EnumSet.of(Scope.SUBJECT))));

    @Override
    public Stream<Problem> check(Place document) {
        return document.each("accounts/*/roles/*").flatMap(grant -> problem(grant).stream());
    }

    private static Optional<Problem> problem(Place grant) {
        if (grant.at("cluster").isPresent() && grant.at("subject").isPresent()) {
            return Optional.of(grant.problem(
                    "a role is granted on a cluster or on a subject, not on both", "make two grants of it"));
        }
        return grant.at("role").flatMap(role -> role.text().flatMap(name -> unknownOrElsewhere(grant, role, name)));
    }

    private static Optional<Problem> unknownOrElsewhere(Place grant, Place role, String name) {
        var allowed = TABLE.get(name);
        if (allowed == null) {
            return Optional.of(role.problem(
                    Say.quoted(name) + " is not a role that a topology can grant",
                    "use one of: " + Say.oneOf(TABLE.keySet(), "")));
        }
        var scope = scope(grant);
        return allowed.contains(scope)
                ? Optional.empty()
                : Optional.of(role.problem(
                        name + " cannot be granted on " + scope.words,
                        "grant it on " + words(allowed) + ", or use one of: " + Say.oneOf(rolesOn(scope), "")));
    }

    private static Scope scope(Place grant) {
        if (grant.at("cluster").isPresent()) {
            return Scope.CLUSTER;
        }
        return grant.at("subject").isPresent() ? Scope.SUBJECT : Scope.ENVIRONMENT;
    }

    private static String words(Set<Scope> scopes) {
        return String.join(" or ", scopes.stream().map(scope -> scope.words).toList());
    }

    private static List<String> rolesOn(Scope scope) {
        var roles = new ArrayList<String>();
        TABLE.forEach((role, scopes) -> {
            if (scopes.contains(scope)) {
                roles.add(role);
            }
        });
        return roles;
    }
}
