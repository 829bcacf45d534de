package io.fairlead.local.aws.lambda;

import io.fairlead.local.aws.wire.Account;
import io.fairlead.local.aws.wire.AwsError;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/** The registered functions, found by name or by any form of their ARN. */
final class Functions {
    private final Account account;
    private final TreeMap<String, FunctionSpec> byName = new TreeMap<>();

    Functions(Account account) {
        this.account = account;
    }

    void add(FunctionSpec spec) {
        byName.put(spec.name(), spec);
    }

    List<FunctionSpec> all() {
        return new ArrayList<>(byName.values());
    }

    String arn(String name) {
        return account.arn("lambda", "function:" + name);
    }

    boolean has(String reference) {
        return byName.containsKey(nameOf(reference));
    }

    /** Accepts a name, an ARN and a partial ARN ({@code account:function:name}), each with or without a version. */
    FunctionSpec find(String reference) {
        var name = nameOf(reference);
        var spec = byName.get(name);
        if (spec == null) {
            throw AwsError.of(404, "ResourceNotFoundException", "Function not found: " + arn(name));
        }
        return spec;
    }

    private static String nameOf(String reference) {
        var function = reference.indexOf("function:");
        var name = function < 0 ? reference : reference.substring(function + "function:".length());
        var version = name.indexOf(':');
        return version < 0 ? name : name.substring(0, version);
    }
}
