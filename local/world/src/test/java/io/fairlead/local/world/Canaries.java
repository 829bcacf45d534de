package io.fairlead.local.world;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.fairlead.local.asl.Execution;
import io.fairlead.local.world.faults.Call;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.WeakHashMap;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Searches every world of every test, until it closes, for every secret that Confluent has issued: in each request that anybody
 * makes (so in ledger, events, tags, descriptions, parameters and payloads, also in those that are gone at the end), in inputs,
 * outputs, causes and histories of executions, in events, in the table, and in what functions log. Secrets may be in the
 * values of Secrets Manager and in the settings of cluster links.
 */
public final class Canaries implements Witness {
    /** Half a secret, too, is one. */
    private static final int ENOUGH = 16;

    private static final Set<String> MAY_WRITE_SECRETS = Set.of("CreateSecret", "PutSecretValue");
    private static final Pattern LINK = Pattern.compile("(POST|PUT) /kafka/v3/clusters/[^/]+/links.*");
    private static final Map<World, Canaries> OF_WORLDS = Collections.synchronizedMap(new WeakHashMap<>());

    private final List<String> leaks = Collections.synchronizedList(new ArrayList<>());
    private final Needles needles = new Needles(ENOUGH);
    private int known;

    @Override
    public void opened(World world) {
        OF_WORLDS.put(world, this);
        world.faults().onCall(call -> listen(world, call));
    }

    @Override
    public void closing(World world) {
        search(world);
    }

    /** Asserts that none is anywhere where it does not belong. */
    static void search(World world) {
        var canaries = requireNonNull(OF_WORLDS.get(world), "the witness of this world");
        world.clock().exclusively(() -> canaries.look(world));
        assertThat(canaries.leaks).as("secrets").isEmpty();
    }

    private void listen(World world, Call call) {
        learn(world);
        if (!mayHoldSecrets(call)) {
            check(call.service() + " " + call.target() + " from " + call.caller(), call.request());
        }
    }

    private static boolean mayHoldSecrets(Call call) {
        return call.service().equals("secretsmanager")
                ? MAY_WRITE_SECRETS.contains(call.operation())
                : call.service().equals("confluent")
                        && LINK.matcher(call.target()).matches();
    }

    private void look(World world) {
        learn(world);
        assertThat(known).as("secrets that were issued").isPositive();
        world.aws().stepFunctions().executions().forEach(this::look);
        world.aws().events().events().forEach(event -> check("an event", event.toString()));
        world.aws().dynamoDb().items(Installation.TABLE).forEach(item -> check("the table", item.toString()));
        world.logs().lines().forEach(line -> check("the log", line));
    }

    private void look(Execution execution) {
        var name = execution.start().executionArn();
        check("the input of " + name, String.valueOf(execution.start().input()));
        check("the output of " + name, String.valueOf(execution.output()));
        check("the cause of " + name, String.valueOf(execution.cause()));
        execution.history().forEach(event -> check("the history of " + name, event.toString()));
    }

    private void check(String where, String text) {
        if (needles.isAnyIn(text)) {
            leaks.add(where + ": " + text);
        }
    }

    private void learn(World world) {
        var issued = world.confluent().issuedSecrets();
        issued.stream().skip(known).flatMap(Canaries::forms).forEach(needles::add);
        known = issued.size();
    }

    /** As it is, and within the Base64 of a longer text, wherever it begins there. */
    private static Stream<String> forms(String secret) {
        return Stream.concat(
                Stream.of(secret),
                IntStream.range(0, 3)
                        .mapToObj(shift -> (" ".repeat(shift) + secret).getBytes(StandardCharsets.UTF_8))
                        .map(bytes -> Base64.getEncoder().encodeToString(bytes).substring(4)));
    }
}
