package io.fairlead.confluent;

import com.fasterxml.jackson.databind.JsonNode;
import io.fairlead.core.errors.Category;
import io.fairlead.core.errors.ErrorRules;
import io.fairlead.core.errors.Failure;
import io.fairlead.core.json.Json;
import io.fairlead.core.operation.Pause;
import io.fairlead.core.secret.Credential;
import io.fairlead.core.secret.Redaction;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** One of Confluent's APIs at one address, with one login. Every answer that is no success becomes a {@link Failure}. */
public final class ConfluentClient {
    /** Longer waits belong to the state machine, which pays nothing for them. */
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(10);

    /** A throttled call was not executed, so it may be repeated whatever its method. */
    private static final int TRIES = 4;

    private final URI base;
    private final Login login;
    private final ErrorRules calls;
    private final ErrorRules reads;
    private final HttpTransport transport;
    private final Pause pause;

    private ConfluentClient(
            URI base, Login login, ErrorRules calls, ErrorRules reads, HttpTransport transport, Pause pause) {
        this.base = base;
        this.login = login;
        this.calls = calls;
        this.reads = reads;
        this.transport = transport;
        this.pause = pause;
    }

    public ConfluentClient(
            URI base, Optional<Credential> credential, ErrorRules rules, HttpTransport transport, Pause pause) {
        this(base, Login.of(credential), rules, rules, transport, pause);
    }

    /** {@code api.confluent.cloud}, where 403 on a read means gone, unless the key itself is bad. */
    public static ConfluentClient controlPlane(URI base, Login cloudKey, HttpTransport transport, Pause pause) {
        return new ConfluentClient(
                base, cloudKey, ConfluentErrors.CONTROL_PLANE, ConfluentErrors.CONTROL_PLANE_READ, transport, pause);
    }

    /** The same with another table for calls; reads of single objects keep theirs. */
    public ConfluentClient judging(ErrorRules rules) {
        return new ConfluentClient(base, login, rules, reads, transport, pause);
    }

    public JsonNode get(Target target) {
        return call("GET", target, Optional.empty(), calls);
    }

    /** The object, or empty when the service says that it is gone. */
    public Optional<JsonNode> find(Target target) {
        try {
            return Optional.of(call("GET", target, Optional.empty(), reads));
        } catch (Failure failure) {
            return ifGone(failure);
        }
    }

    /** All items of a list of the control plane, whatever the number of pages. */
    public List<JsonNode> list(Target target) {
        List<JsonNode> items = new ArrayList<>();
        var tokens = new HashSet<String>();
        var first = target.with("page_size", "100");
        var page = get(first);
        page.path("data").forEach(items::add);
        for (var next = next(page); !next.isEmpty(); next = next(page)) {
            page = get(first.with("page_token", token(next, target, tokens)));
            page.path("data").forEach(items::add);
        }
        return items;
    }

    /** The items of a list that has no pages: Kafka REST. */
    public List<JsonNode> items(Target target) {
        List<JsonNode> items = new ArrayList<>();
        get(target).path("data").forEach(items::add);
        return items;
    }

    /**
     * Creates something, or asks for something to be done.
     *
     * @param body a map, a record or a tree; may hold a {@link io.fairlead.core.secret.Secret}, except within a tree
     */
    public JsonNode post(Target target, Object body) {
        return call("POST", target, Optional.of(Bodies.write(body)), calls);
    }

    public JsonNode put(Target target, Object body) {
        return call("PUT", target, Optional.of(Bodies.write(body)), calls);
    }

    public JsonNode patch(Target target, Object body) {
        return call("PATCH", target, Optional.of(Bodies.write(body)), calls);
    }

    public JsonNode delete(Target target) {
        return call("DELETE", target, Optional.empty(), calls);
    }

    /** Deletes the object unless it is gone already, also where the service says so by 403. */
    public void remove(Target target) {
        try {
            delete(target);
        } catch (Failure failure) {
            var gone = failure.category() == Category.GONE
                    || (failure.category() == Category.DENIED && find(target).isEmpty());
            if (!gone) {
                throw failure;
            }
        }
    }

    private JsonNode call(String method, Target target, Optional<Bodies.Body> body, ErrorRules rules) {
        var call = method + ' ' + target.path() + " at " + base.getHost();
        var answer = send(method, target, body);
        if (!answer.isSuccess()) {
            var failure = failure(call, answer, body, rules);
            if (failure.category() != Category.BAD_CREDENTIAL || !login.isReplaced(failure)) {
                throw failure;
            }
            answer = send(method, target, body);
        }
        if (!answer.isSuccess()) {
            throw failure(call, answer, body, rules);
        }
        try {
            return answer.body().isBlank() ? Json.object() : Json.parse(answer.body());
        } catch (IllegalArgumentException e) {
            // Without the cause: it may quote an answer that holds a secret.
            throw Category.TRANSIENT.failure(
                    call + " answered " + answer.status() + " with something that is no JSON", "");
        }
    }

    private Answer send(String method, Target target, Optional<Bodies.Body> body) {
        var answer = once(method, target, body);
        for (int tries = 1; answer.status() == 429 && tries < TRIES; tries++) {
            var wait = answer.retryAfter().filter(time -> time.compareTo(LONGEST_WAIT) <= 0);
            if (wait.isEmpty()) {
                return answer;
            }
            pause.forDuration(wait.get());
            answer = once(method, target, body);
        }
        return answer;
    }

    private Answer once(String method, Target target, Optional<Bodies.Body> body) {
        try {
            return transport.send(method, base, target, login.credential(), body);
        } catch (IOException e) {
            throw transport.explanation().of(method + ' ' + target.path() + " at " + base.getHost(), base, e);
        }
    }

    private Failure failure(String call, Answer answer, Optional<Bodies.Body> body, ErrorRules rules) {
        var said = Envelope.read(answer.status(), answer.body(), redaction(body));
        var verdict = rules.judge(said);
        var words = said.message();
        var code =
                said.code().isEmpty() || said.code().equals(String.valueOf(answer.status())) ? "" : ' ' + said.code();
        var what = call + " answered " + answer.status() + code + (words.isEmpty() ? "" : ": " + words);
        return verdict.category().failure(what, verdict.fix());
    }

    /** Services quote what was sent. */
    private Redaction redaction(Optional<Bodies.Body> body) {
        return Redaction.of(Stream.concat(
                        login.credential().map(Credential::secret).stream(),
                        body.stream().flatMap(sent -> sent.secrets().stream()))
                .toList());
    }

    /** The address of the next page. Absent, null and "" all mean that this was the last one. */
    private static String next(JsonNode page) {
        return page.path("metadata").path("next").asText("");
    }

    /** Only the token is taken from it: the login must not follow an address to wherever it leads. */
    private static String token(String next, Target target, Set<String> before) {
        return Target.parameter(next, "page_token")
                .filter(before::add)
                .orElseThrow(() -> Category.BUG.failure(
                        "the list " + target.path() + " leads to no further page: " + next,
                        "run again; if it stays so, report it"));
    }

    private static Optional<JsonNode> ifGone(Failure failure) {
        if (failure.category() == Category.GONE) {
            return Optional.empty();
        }
        throw failure;
    }
}
