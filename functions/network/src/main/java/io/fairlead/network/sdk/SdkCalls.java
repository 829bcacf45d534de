package io.fairlead.network.sdk;

import io.fairlead.aws.api.AwsRefusal;
import io.fairlead.aws.api.NoAnswer;
import io.fairlead.aws.errors.AwsCalls;
import io.fairlead.core.errors.ErrorRules;
import io.fairlead.core.errors.Failure;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.SdkClientException;

/** {@link AwsCalls} for clients of the SDK. */
public final class SdkCalls {
    private final AwsCalls calls;

    /**
     * Calls judged by that table.
     *
     * @param service as a person calls it, e.g. {@code Route 53}
     */
    public SdkCalls(String service, ErrorRules rules) {
        this.calls = new AwsCalls(service, rules);
    }

    /** The service's answer. */
    public <T> T call(String what, Supplier<T> call) throws Failure {
        return calls.call(what, () -> translated(call));
    }

    /** The service's answer; empty when it refuses with one of these codes. */
    public <T> Optional<T> find(String what, Set<String> absent, Supplier<T> call) throws Failure {
        return calls.find(what, absent, () -> translated(call));
    }

    /** What a refusal means that came inside of a successful answer. */
    public Failure failure(String what, String code, String message) {
        return calls.failure(what, code, message);
    }

    private static <T> T translated(Supplier<T> call) throws AwsRefusal, NoAnswer {
        try {
            return call.get();
        } catch (AwsServiceException refused) {
            throw refusal(refused);
        } catch (SdkClientException unanswered) {
            throw new NoAnswer(String.valueOf(unanswered.getMessage()), unanswered);
        }
    }

    private static AwsRefusal refusal(AwsServiceException refused) {
        var details = refused.awsErrorDetails();
        return new AwsRefusal(
                refused.statusCode(),
                details == null ? "" : Objects.requireNonNullElse(details.errorCode(), ""),
                details == null ? "" : Objects.requireNonNullElse(details.errorMessage(), ""),
                Objects.requireNonNullElse(refused.requestId(), ""));
    }
}
