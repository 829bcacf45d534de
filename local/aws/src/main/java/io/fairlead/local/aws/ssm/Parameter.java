package io.fairlead.local.aws.ssm;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fairlead.local.aws.wire.Account;
import io.fairlead.local.aws.wire.Json;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One version of a parameter.
 *
 * @param name with its path
 * @param type String, StringList or SecureString
 * @param value in clear; there is no KMS here
 * @param version counts from 1
 * @param modified when this version was put
 * @param description or null
 * @param tier Standard or Advanced
 */
record Parameter(
        String name,
        String type,
        String value,
        long version,
        Instant modified,
        @Nullable String description,
        String tier) {
    /** The value as Get answers show it. */
    ObjectNode withValue(Account account) {
        var view = Json.object()
                .put("Name", name)
                .put("Type", type)
                .put("Value", value)
                .put("Version", version);
        view.set("LastModifiedDate", Json.epoch(modified));
        return view.put("ARN", arn(account)).put("DataType", "text");
    }

    /** The description as DescribeParameters shows it. */
    ObjectNode withoutValue(Account account) {
        var view = Json.object().put("Name", name).put("ARN", arn(account)).put("Type", type);
        view.set("LastModifiedDate", Json.epoch(modified));
        if (description != null) {
            view.put("Description", description);
        }
        view.put("Version", version).put("Tier", tier).put("DataType", "text");
        view.putArray("Policies");
        return view;
    }

    private String arn(Account account) {
        return account.arn("ssm", "parameter" + (name.startsWith("/") ? "" : "/") + name);
    }
}
