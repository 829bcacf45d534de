package io.fairlead.local.aws.lambda;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fairlead.local.aws.wire.Account;
import io.fairlead.local.aws.wire.Json;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Map;

/** How Lambda's API shows a function. There is no package to show: code size and hash are zero. */
final class FunctionViews {
    private static final DateTimeFormatter LAST_MODIFIED =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSSxx").withZone(ZoneOffset.UTC);

    private final Account account;
    private final Instant deployed;

    FunctionViews(Account account, Instant deployed) {
        this.account = account;
        this.deployed = deployed;
    }

    /** GetFunctionConfiguration. */
    ObjectNode configuration(Deployed function) {
        var state = function.readiness().state();
        var view = summary(function).put("State", state.title).put("LastUpdateStatus", "Successful");
        return state.reason == null
                ? view
                : view.put("StateReason", state.reason).put("StateReasonCode", state.reasonCode);
    }

    /** One line of ListFunctions, which leaves out all states. */
    ObjectNode summary(Deployed function) {
        var spec = function.spec();
        var view = Json.object()
                .put("FunctionName", spec.name())
                .put("FunctionArn", account.arn("lambda", "function:" + spec.name()))
                .put("Runtime", "java25")
                .put("Role", "arn:aws:iam::" + account.id() + ":role/" + spec.name())
                .put("CodeSize", 0)
                .put("Timeout", spec.timeout().toSeconds())
                .put("MemorySize", spec.memoryMegabytes())
                .put("LastModified", LAST_MODIFIED.format(deployed))
                .put("Version", "$LATEST")
                .put("PackageType", "Zip");
        if (spec.vpcId() != null) {
            view.putObject("VpcConfig").put("VpcId", spec.vpcId());
        }
        var variables = view.putObject("Environment").putObject("Variables");
        spec.environment().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(variable -> variables.put(variable.getKey(), variable.getValue()));
        return view;
    }

    /** GetFunction. */
    ObjectNode withCode(Deployed function) {
        var view = Json.object();
        view.set("Configuration", configuration(function));
        view.putObject("Code").put("RepositoryType", "S3");
        return view;
    }
}
