package io.fairlead.kafka.acl;

import com.fasterxml.jackson.databind.JsonNode;
import io.fairlead.kafka.rest.KafkaRest;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

/** ACLs in Kafka REST. */
final class AclApi {
    /** Assumed: the document names no limit for a batch; this keeps a request below 32 KiB. */
    private static final int BATCH = 100;

    private final KafkaRest cluster;
    private final Accounts accounts;

    AclApi(KafkaRest cluster, Accounts accounts) {
        this.cluster = cluster;
        this.accounts = accounts;
    }

    /**
     * The entries of our accounts. Asked account by account, because the principal that is read back may be a number
     * ({@code User:1267635}), while the filter matches it by the account's id all the same.
     */
    SortedSet<Binding> ours() {
        var bindings = new TreeSet<Binding>();
        accounts.names().forEach(account -> bindings.addAll(of(account)));
        return bindings;
    }

    /** The entries of one account. */
    SortedSet<Binding> of(String account) {
        var bindings = new TreeSet<Binding>();
        cluster.items(cluster.at("/acls").with("principal", accounts.principal(account)))
                .forEach(row -> bindings.add(read(account, row)));
        return bindings;
    }

    /** Creating what exists is fine with the service. It also answers 201 to entries that it does not take. */
    void create(Collection<Binding> bindings) {
        var entries = bindings.stream().map(this::write).toList();
        for (var chunk : chunks(entries)) {
            cluster.post(cluster.at("/acls:batch"), Map.of("data", chunk));
        }
    }

    /** By all seven filters, so that nothing else can be hit. */
    void delete(Binding binding) {
        var target = cluster.at("/acls");
        for (var filter : write(binding).entrySet()) {
            target = target.with(filter.getKey(), filter.getValue());
        }
        cluster.delete(target);
    }

    private Map<String, String> write(Binding binding) {
        var entry = new LinkedHashMap<String, String>();
        entry.put("resource_type", binding.resourceType());
        entry.put("resource_name", binding.resourceName());
        entry.put("pattern_type", binding.patternType());
        entry.put("principal", accounts.principal(binding.account()));
        entry.put("host", binding.host());
        entry.put("operation", binding.operation());
        entry.put("permission", binding.permission());
        return entry;
    }

    private static Binding read(String account, JsonNode row) {
        return new Binding(
                account,
                row.path("permission").asText(),
                row.path("operation").asText(),
                row.path("resource_type").asText(),
                row.path("pattern_type").asText(),
                row.path("resource_name").asText(),
                row.path("host").asText());
    }

    private static <T> List<List<T>> chunks(List<T> all) {
        var chunks = new ArrayList<List<T>>();
        for (int from = 0; from < all.size(); from += BATCH) {
            chunks.add(all.subList(from, Math.min(from + BATCH, all.size())));
        }
        return chunks;
    }
}
