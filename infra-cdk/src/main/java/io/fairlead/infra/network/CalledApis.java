package io.fairlead.infra.network;

import io.fairlead.core.permission.AwsCall;
import io.fairlead.core.permission.Permissions;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Which APIs of AWS functions call, by their declared calls. */
final class CalledApis {
    private CalledApis() {}

    /**
     * By service, sorted: what functions' code calls. Not what AWS does on its behalf, but for what AWS checks of the same request.
     * Assumed: an endpoint's policy must allow that, too, as when something is tagged while it is created; no page says so.
     */
    static Map<String, Set<String>> of(List<Permissions> functions) {
        var calls = functions.stream()
                .flatMap(permissions -> permissions.calls().stream())
                .map(AwsCall::action)
                .collect(Collectors.toSet());
        var services = calls.stream().map(CalledApis::service).collect(Collectors.toSet());
        var checked = functions.stream()
                .flatMap(permissions -> permissions.dependents().stream())
                .filter(dependent -> calls.contains(dependent.cause()))
                .map(dependent -> dependent.call().action())
                .filter(action -> services.contains(service(action)));
        var byService = new TreeMap<String, Set<String>>();
        Stream.concat(calls.stream(), checked)
                .forEach(action -> byService
                        .computeIfAbsent(service(action), service -> new TreeSet<>())
                        .add(action));
        return byService;
    }

    private static String service(String action) {
        return action.substring(0, action.indexOf(':'));
    }
}
