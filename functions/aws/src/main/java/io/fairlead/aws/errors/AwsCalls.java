package io.fairlead.aws.errors;

import io.fairlead.aws.api.AwsRefusal;
import io.fairlead.aws.api.NoAnswer;
import io.fairlead.core.errors.Category;
import io.fairlead.core.errors.ErrorRules;
import io.fairlead.core.errors.ErrorRules.Answer;
import io.fairlead.core.errors.Failure;
import io.fairlead.core.secret.Redaction;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** Calls to one service: what the service refuses with leaves here as a {@link Failure}, never as a refusal of AWS. */
public final class AwsCalls {
    private final String service;
    private final ErrorRules rules;

    /**
     * Calls judged by that table.
     *
     * @param service as a person calls it, e.g. {@code Route 53}
     */
    public AwsCalls(String service, ErrorRules rules) {
        this.service = service;
        this.rules = rules;
    }

    /**
     * The service's answer.
     *
     * @param what the attempt, for the message, e.g. {@code creating VPC endpoint of sandbox}
     */
    public <T> T call(String what, Supplier<T> call) throws Failure {
        try {
            return call.get();
        } catch (AwsRefusal refused) {
            throw failure(what, refused);
        } catch (NoAnswer unanswered) {
            throw Category.TRANSIENT.failure(
                    what + ": no answer from " + service + ": "
                            + Redaction.OF_PLACES.of(String.valueOf(unanswered.getMessage())),
                    "if it goes on, look at the function's network path to " + service);
        }
    }

    /** The service's answer; empty when it refuses with one of these codes. */
    public <T> Optional<T> find(String what, Set<String> absent, Supplier<T> call) throws Failure {
        return call(what, () -> {
            try {
                return Optional.of(call.get());
            } catch (AwsRefusal refused) {
                if (absent.contains(refused.code())) {
                    return Optional.empty();
                }
                throw refused;
            }
        });
    }

    /** What a refusal means that came inside of a successful answer. */
    public Failure failure(String what, String code, String message) {
        return judge(what, new Answer(200, code, message), "");
    }

    private Failure failure(String what, AwsRefusal refused) {
        var request = refused.requestId().isEmpty() ? "unknown" : refused.requestId();
        return judge(what, new Answer(refused.status(), refused.code(), refused.reason()), ", request " + request);
    }

    private Failure judge(String what, Answer answer, String request) {
        var verdict = rules.judge(answer);
        var said = answer.message().isEmpty() ? "no reason" : Redaction.OF_PLACES.of(answer.message());
        var code = answer.code().isEmpty() ? "HTTP status " + answer.status() : answer.code();
        return verdict.category()
                .failure(what + ": " + service + " says: " + said + " (" + code + request + ")", verdict.fix());
    }
}
