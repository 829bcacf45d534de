package io.fairlead.core.permission;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * What somebody may do in AWS, no more.
 *
 * @param calls that it makes itself
 * @param dependents what these need besides
 */
public record Permissions(List<AwsCall> calls, List<Dependent> dependents) {
    public static final Permissions NONE = new Permissions(List.of(), List.of());

    public Permissions {
        calls = calls.stream().distinct().toList();
        dependents = dependents.stream().distinct().toList();
    }

    public static Permissions of(AwsCall... calls) {
        return new Permissions(List.of(calls), List.of());
    }

    /** Those of all parts together. */
    public static Permissions all(Permissions... parts) {
        return new Permissions(
                Stream.of(parts).flatMap(part -> part.calls.stream()).toList(),
                Stream.of(parts).flatMap(part -> part.dependents.stream()).toList());
    }

    /** The same, and what AWS needs besides. */
    public Permissions needing(Dependent... more) {
        return all(this, new Permissions(List.of(), List.of(more)));
    }

    /** The same with the values of an installation in place of the placeholders. */
    public Permissions filled(PlaceholderValues known) {
        return new Permissions(
                calls.stream().map(call -> call.filled(known)).toList(),
                dependents.stream().map(dependent -> dependent.filled(known)).toList());
    }

    /** Calls and dependents. */
    public Stream<AwsCall> granted() {
        return Stream.concat(calls.stream(), dependents.stream().map(Dependent::call));
    }

    /** As few statements as say it: a role's inline policies may have 10,240 characters. */
    public List<Statement> statements() {
        record Scope(List<String> resources, List<Condition> conditions) {}
        var actions = new LinkedHashMap<Scope, TreeSet<String>>();
        granted()
                .forEach(call -> actions.computeIfAbsent(
                                new Scope(call.resources(), call.conditions()), scope -> new TreeSet<>())
                        .add(call.action()));
        return actions.entrySet().stream()
                .map(entry -> new Statement(
                        entry.getValue(),
                        entry.getKey().resources(),
                        entry.getKey().conditions()))
                .toList();
    }
}
