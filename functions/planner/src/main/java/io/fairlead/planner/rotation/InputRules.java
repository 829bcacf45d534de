package io.fairlead.planner.rotation;

import io.fairlead.core.document.Problem;
import io.fairlead.core.errors.Refused;
import io.fairlead.core.topology.Topology;
import io.fairlead.core.topology.Topology.Account;
import io.fairlead.core.topology.Topology.ClientSecret;
import io.fairlead.core.topology.Topology.Cluster;
import io.fairlead.planner.rotation.RotationRequest.Only;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the fields of an input must mean together, and in the topology that it names. All problems are reported at once. */
final class InputRules {
    /** Clocks differ a little. */
    private static final Duration TOLERANCE = Duration.ofMinutes(5);

    private static final int LONGEST_LIST = 20;

    private final RotationRequest request;
    private final Topology topology;

    InputRules(RotationRequest request, Topology topology) {
        this.request = request;
        this.topology = topology;
    }

    void check() {
        var problems = Stream.of(only(), since(), complete(), lockOut())
                .flatMap(List::stream)
                .toList();
        if (!problems.isEmpty()) {
            throw new Refused(
                    Problem.listed(
                            problems,
                            "the input of rotate-keys for topology " + topology.name() + "; nothing was touched"),
                    "start it with another input; rotate-keys.input.schema.json in events/ says what there is");
        }
    }

    private List<Problem> only() {
        var only = request.only();
        if (only == null) {
            return List.of();
        }
        var named = Stream.of(
                        unknown(
                                "cluster",
                                only.cluster(),
                                topology.clusters().stream().map(Cluster::name).toList()),
                        unknown(
                                "account",
                                only.account(),
                                topology.accounts().stream().map(Account::name).toList()),
                        unknown("secret", only.secret(), secrets()))
                .flatMap(Optional::stream)
                .toList();
        if (Stream.of(only.cluster(), only.account(), only.secret())
                        .filter(name -> name != null)
                        .count()
                != 1) {
            return Stream.concat(
                            Stream.of(new Problem(
                                    "/only",
                                    "this is not one part of a topology",
                                    "give exactly one of cluster, account and secret, or leave it out")),
                            named.stream())
                    .toList();
        }
        return named.isEmpty() ? empty(only) : named;
    }

    private List<Problem> empty(Only only) {
        return Selection.of(topology, only).secrets().isEmpty()
                ? List.of(new Problem("/only", "no client secret belongs to it", "name a part that has secrets"))
                : List.of();
    }

    private static Optional<Problem> unknown(String field, @Nullable String name, List<String> known) {
        return name == null || known.contains(name)
                ? Optional.empty()
                : Optional.of(new Problem(
                        "/only/" + field,
                        "there is no " + field + " \"" + name + "\"",
                        known.isEmpty() ? "there is none at all" : "use one of: " + listed(known)));
    }

    private static String listed(List<String> names) {
        var more = names.size() - LONGEST_LIST;
        return names.stream().limit(LONGEST_LIST).map(name -> '"' + name + '"').collect(Collectors.joining(", "))
                + (more > 0 ? " and " + more + " more" : "");
    }

    /** Every key is older than a time to come, and would be replaced again and again. */
    private List<Problem> since() {
        var since = request.since();
        return since != null && since.isAfter(request.started().plus(TOLERANCE))
                ? List.of(new Problem("/since", since + " is still to come", "give a time that has passed, or none"))
                : List.of();
    }

    private List<Problem> complete() {
        return request.complete() && request.revoke()
                ? List.of(new Problem(
                        "/complete",
                        "this replaces no keys, and keys that have leaked must be replaced",
                        "leave out complete or revoke"))
                : List.of();
    }

    private List<Problem> lockOut() {
        if (!request.lockOut()) {
            return List.of();
        }
        var only = request.only();
        if (!request.revoke() || only == null || only.account() == null) {
            return List.of(new Problem(
                    "/lockOut",
                    "one account whose keys are revoked can be locked out, nothing else",
                    "add \"revoke\": true and \"only\": {\"account\": \"<name>\"}, or leave it out"));
        }
        return topology.accounts().stream()
                .filter(account -> account.name().equals(only.account()))
                .flatMap(account -> Selection.need(topology, account).stream())
                .map(need -> new Problem("/lockOut", "this account cannot be locked out: " + need, "leave it out"))
                .toList();
    }

    private List<String> secrets() {
        return topology.accounts().stream()
                .flatMap(account -> account.secrets().stream())
                .map(ClientSecret::name)
                .toList();
    }
}
