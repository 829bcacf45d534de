package io.fairlead.planner.rotation;

import com.fasterxml.jackson.databind.JsonNode;
import io.fairlead.core.document.Problem;
import io.fairlead.core.document.Say;
import io.fairlead.core.topology.Topology;
import io.fairlead.core.topology.Topology.Account;
import io.fairlead.core.topology.Topology.ClientSecret;
import io.fairlead.core.topology.Topology.Cluster;
import io.fairlead.planner.rotation.RotationInput.Only;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the fields of an input must mean together, and in the topology that it names. They also hold for an input that the schema
 * refuses, so that all problems are reported at once.
 */
final class InputRules {
    /** Clocks differ a little. */
    private static final Duration TOLERANCE = Duration.ofMinutes(5);

    private final JsonNode input;
    private final Instant started;
    private final Topology topology;

    InputRules(RotationRequest request, Topology topology) {
        this.input = request.input();
        this.started = request.started();
        this.topology = topology;
    }

    Stream<Problem> problems() {
        return Stream.of(only(), since(), complete(), lockOut()).flatMap(problems -> problems);
    }

    private Stream<Problem> only() {
        var only = new Only(text("cluster"), text("account"), text("secret"));
        var unknown = Stream.of(
                        unknown(
                                "cluster",
                                only.cluster(),
                                topology.clusters().stream().map(Cluster::name)),
                        unknown(
                                "account",
                                only.account(),
                                topology.accounts().stream().map(Account::name)),
                        unknown("secret", only.secret(), secrets()))
                .flatMap(Optional::stream)
                .toList();
        return unknown.isEmpty()
                        && isNamed(only)
                        && Selection.of(topology, only).secrets().isEmpty()
                ? Stream.of(new Problem("/only", "no client secret belongs to it", "name a part that has secrets"))
                : unknown.stream();
    }

    private static boolean isNamed(Only only) {
        return Stream.of(only.cluster(), only.account(), only.secret()).anyMatch(name -> name != null);
    }

    private static Optional<Problem> unknown(String field, @Nullable String name, Stream<String> names) {
        var known = names.toList();
        return name == null || known.contains(name)
                ? Optional.empty()
                : Optional.of(new Problem(
                        "/only/" + field,
                        "there is no " + field + " \"" + name + "\"",
                        known.isEmpty() ? "there is none at all" : "use one of: " + Say.oneOf(known, "")));
    }

    private Stream<Problem> since() {
        var since = input.path("since").asText();
        try {
            return since.isEmpty() || !Instant.parse(since).isAfter(started.plus(TOLERANCE))
                    ? Stream.empty()
                    // Every key is older than a time to come, and would be replaced again and again.
                    : sinceIs(since + " is still to come", "give a time that has passed, or none");
        } catch (DateTimeParseException e) {
            return sinceIs('"' + since + "\" is no time", "write it like \"" + started + '"');
        }
    }

    private static Stream<Problem> sinceIs(String what, String fix) {
        return Stream.of(new Problem("/since", what, fix));
    }

    private Stream<Problem> complete() {
        return says("complete") && says("revoke")
                ? Stream.of(new Problem(
                        "/complete",
                        "this replaces no keys, and keys that have leaked must be replaced",
                        "leave out complete or revoke"))
                : Stream.empty();
    }

    private Stream<Problem> lockOut() {
        if (!says("lockOut")) {
            return Stream.empty();
        }
        var account = text("account");
        if (!says("revoke") || account == null) {
            return Stream.of(new Problem(
                    "/lockOut",
                    "one account whose keys are revoked can be locked out, nothing else",
                    "add \"revoke\": true and \"only\": {\"account\": \"<name>\"}, or leave it out"));
        }
        return topology.accounts().stream()
                .filter(candidate -> candidate.name().equals(account))
                .flatMap(candidate -> Selection.need(topology, candidate).stream())
                .map(need -> new Problem("/lockOut", "this account cannot be locked out: " + need, "leave it out"));
    }

    private boolean says(String field) {
        return input.path(field).asBoolean();
    }

    /** The name of the part that is meant. */
    private @Nullable String text(String part) {
        return input.path("only").path(part).textValue();
    }

    private Stream<String> secrets() {
        return topology.accounts().stream()
                .flatMap(account -> account.secrets().stream())
                .map(ClientSecret::name);
    }
}
