package io.fairlead.local.aws.lambda;

import io.fairlead.local.aws.wire.Account;
import io.fairlead.local.aws.wire.AwsError;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/** The registered functions, found by name or by any form of their ARN. */
final class Functions {
    private final Account account;
    private final TreeMap<String, Deployed> byName = new TreeMap<>();

    Functions(Account account) {
        this.account = account;
    }

    void add(Deployed function) {
        byName.put(function.name(), function);
    }

    void remove(Deployed function) {
        byName.remove(function.name());
    }

    List<Deployed> all() {
        return new ArrayList<>(byName.values());
    }

    String arn(String name) {
        return account.arn("lambda", "function:" + name);
    }

    boolean has(String reference) {
        return byName.containsKey(nameOf(reference));
    }

    /** Accepts a name, an ARN and a partial ARN ({@code account:function:name}), each with or without a version. */
    Deployed find(String reference) {
        var name = nameOf(reference);
        var function = byName.get(name);
        if (function == null) {
            throw AwsError.of(404, "ResourceNotFoundException", "Function not found: " + arn(name));
        }
        return function;
    }

    private static String nameOf(String reference) {
        var function = reference.indexOf("function:");
        var name = function < 0 ? reference : reference.substring(function + "function:".length());
        var version = name.indexOf(':');
        return version < 0 ? name : name.substring(0, version);
    }
}
