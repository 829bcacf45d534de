package io.fairlead.local.world;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.fairlead.core.json.Json;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Topologies of four shapes, side by side in one account and one organization, each in networks of its own. Names are the same
 * wherever Confluent allows it: clusters, topics, links and secrets of neighbours differ by their environment only.
 */
final class Neighbours {
    /** What a neighbour looks like. */
    enum Shape {
        MINIMAL,
        LINKED,
        ONE_OF_EACH,
        RANDOM
    }

    private static final List<RandomTopology.Net> OBSERVERS = List.of(
            new RandomTopology.Net("operations", "10.2.0.0/20"), new RandomTopology.Net("dns", "10.255.0.0/24"));

    private final List<Integer> numbers;

    private Neighbours(List<Integer> numbers) {
        this.numbers = numbers;
    }

    /** So many of them, the shapes taking turns. */
    static Neighbours of(int count) {
        return new Neighbours(IntStream.range(0, count).boxed().toList());
    }

    /** The organization has room for them: by default 20 clusters are made on one day. */
    Options in(Options options) {
        var networks = numbers.stream()
                .flatMap(number -> Stream.of(network(number, 0), network(number, 1)))
                .toList();
        return options.withNetworks(networks).withQuotas(Map.of("kafka.max_kafka_creation.per_day", 400));
    }

    List<String> names() {
        return numbers.stream().map(Neighbours::name).toList();
    }

    List<ObjectNode> documents() {
        return numbers.stream().map(Neighbours::document).toList();
    }

    static Shape shape(int number) {
        return Shape.values()[number % Shape.values().length];
    }

    private static ObjectNode document(int number) {
        return switch (shape(number)) {
            case MINIMAL -> renamed(Examples.minimal(), number);
            case LINKED -> renamed(Examples.linked(), number);
            case ONE_OF_EACH -> renamed(OneOfEach.document(), number);
            case RANDOM ->
                RandomTopology.of(
                        number,
                        name(number),
                        List.of(
                                new RandomTopology.Net(networkName(number, 0), cidr(number, 0)),
                                new RandomTopology.Net(networkName(number, 1), cidr(number, 1))),
                        OBSERVERS);
        };
    }

    private static ObjectNode renamed(ObjectNode document, int number) {
        var names = new HashMap<String, String>();
        names.put("minimal", name(number));
        names.put("sandbox-minimal", networkName(number, 0));
        names.put("10.0.0.0/20", cidr(number, 0));
        document.path("accounts").forEach(account -> {
            var own = account.path("name").asText();
            names.put(own, name(number) + "_" + own);
        });
        return (ObjectNode) renamed(document, names);
    }

    private static JsonNode renamed(JsonNode node, Map<String, String> names) {
        if (node.isTextual()) {
            return TextNode.valueOf(names.getOrDefault(node.asText(), node.asText()));
        }
        if (node.isArray()) {
            return Json.tree(
                    node.valueStream().map(each -> renamed(each, names)).toList());
        }
        if (node instanceof ObjectNode object) {
            var copy = Json.object();
            object.properties().forEach(field -> copy.set(field.getKey(), renamed(field.getValue(), names)));
            return copy;
        }
        return node;
    }

    private static String name(int number) {
        return "neighbour-%02d".formatted(number);
    }

    private static String networkName(int number, int which) {
        return name(number) + "-" + "ab".charAt(which);
    }

    private static String cidr(int number, int which) {
        return "10.%d.%d.0/20".formatted(20 + number, 16 * which);
    }

    private static NetworkPlan network(int number, int which) {
        var subnets = IntStream.range(16 * which, 16 * which + 3)
                .mapToObj(third -> "10.%d.%d.0/24".formatted(20 + number, third))
                .toList();
        return new NetworkPlan(networkName(number, which), cidr(number, which), subnets);
    }
}
