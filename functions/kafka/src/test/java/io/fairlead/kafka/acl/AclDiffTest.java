package io.fairlead.kafka.acl;

import static org.assertj.core.api.Assertions.assertThat;

import io.fairlead.core.topology.Topology.Acl;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class AclDiffTest {
    private static final Acl READS = new Acl(
            "reader",
            Acl.ResourceType.TOPIC,
            "orders",
            Acl.Pattern.LITERAL,
            List.of("READ", "DESCRIBE"),
            Acl.Permission.ALLOW,
            "*");

    @Test
    void of_whenAnAclHasSeveralOperations_isOneBindingEach() {
        assertThat(bindings(READS))
                .extracting(Binding::toString)
                .containsExactly(
                        "reader ALLOW DESCRIBE TOPIC LITERAL orders from *",
                        "reader ALLOW READ TOPIC LITERAL orders from *");
    }

    @Test
    void between_whenEqual_isNothing() {
        var diff = AclDiff.between(bindings(READS), bindings(READS));

        assertThat(diff.missing()).isEmpty();
        assertThat(diff.surplus()).isEmpty();
    }

    @Test
    void between_whenOneIsExchanged_isOneEach() {
        var found = new TreeSet<>(bindings(READS));
        found.removeFirst();
        var more = new Binding("reader", "DENY", "WRITE", "TOPIC", "PREFIXED", "orders", "10.0.0.1");
        found.add(more);

        var diff = AclDiff.between(bindings(READS), found);

        assertThat(diff.missing())
                .extracting(Binding::toString)
                .containsExactly("reader ALLOW DESCRIBE TOPIC LITERAL orders from *");
        assertThat(diff.surplus()).containsExactly(more);
    }

    @Test
    void between_whenOnlyOnePropertyDiffers_isAnotherBinding() {
        var one = new Binding("a", "ALLOW", "READ", "TOPIC", "LITERAL", "orders", "*");
        Stream.of(
                        new Binding("b", "ALLOW", "READ", "TOPIC", "LITERAL", "orders", "*"),
                        new Binding("a", "DENY", "READ", "TOPIC", "LITERAL", "orders", "*"),
                        new Binding("a", "ALLOW", "WRITE", "TOPIC", "LITERAL", "orders", "*"),
                        new Binding("a", "ALLOW", "READ", "GROUP", "LITERAL", "orders", "*"),
                        new Binding("a", "ALLOW", "READ", "TOPIC", "PREFIXED", "orders", "*"),
                        new Binding("a", "ALLOW", "READ", "TOPIC", "LITERAL", "order", "*"),
                        new Binding("a", "ALLOW", "READ", "TOPIC", "LITERAL", "orders", "10.0.0.1"))
                .forEach(other -> assertThat(
                                AclDiff.between(set(one), set(other)).missing())
                        .containsExactly(one));
    }

    private static SortedSet<Binding> bindings(Acl acl) {
        return Binding.of(acl).collect(Collectors.toCollection(TreeSet::new));
    }

    private static SortedSet<Binding> set(Binding binding) {
        return new TreeSet<>(List.of(binding));
    }
}
