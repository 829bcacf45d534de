package io.fairlead.local.world;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fairlead.core.json.Json;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The keys of one topology's client secrets, as Confluent and Secrets Manager show them. */
final class KeyRing {
    private static final Pattern KEY = Pattern.compile("username=.([^']+).|info\":\"([^:]+):");

    private final World world;
    private final Person person;
    private final String topology;

    KeyRing(World world, Person person, String topology) {
        this.world = world;
        this.person = person;
        this.topology = topology;
    }

    /** The names of all client secrets. */
    List<String> secrets() {
        var root = root();
        return world.clock()
                .exclusively(() -> world.aws().secrets().names().stream()
                        .filter(name -> name.startsWith(root))
                        .map(name -> name.substring(root.length()))
                        .sorted()
                        .toList());
    }

    /** The living keys that bear the marker of that secret, by the time at which they were made. */
    List<String> live(String secret) {
        var marker = "[fairlead:" + topology + "/client-secret/" + secret;
        return keys().filter(key -> marked(key, marker + "#") || marked(key, marker + "]"))
                .map(key -> key.path("id").asText())
                .toList();
    }

    /** The versions that the living keys of that secret were made for. */
    List<String> tokens(String secret) {
        var marker = "[fairlead:" + topology + "/client-secret/" + secret + "#";
        return keys().map(key -> key.at("/spec/description").asText())
                .filter(description -> description.contains(marker))
                .map(description -> description.substring(description.indexOf(marker)))
                .toList();
    }

    /** The living keys that bear any marker of this topology. */
    List<String> live() {
        return keys().filter(key -> marked(key, "[fairlead:" + topology + "/"))
                .map(key -> key.path("id").asText())
                .toList();
    }

    private static boolean marked(JsonNode key, String marker) {
        return key.at("/spec/description").asText().contains(marker);
    }

    private Stream<JsonNode> keys() {
        return person.confluent("GET", "/iam/v2/api-keys?page_size=100", Json.object())
                .path("data")
                .valueStream()
                .sorted(Comparator.comparing(
                        key -> key.at("/metadata/created_at").asText()));
    }

    /** The key that clients find now. */
    String current(String secret) {
        return key(secret, "AWSCURRENT");
    }

    /** The key behind a staging label. */
    String key(String secret, String label) {
        var value = person.secretsManager("GetSecretValue", named(secret).put("VersionStage", label))
                .path("SecretString")
                .asText();
        var found = KEY.matcher(value);
        if (!found.find()) {
            throw new IllegalStateException(secret + " holds no key");
        }
        return Stream.of(1, 2)
                .map(found::group)
                .filter(key -> key != null)
                .findFirst()
                .orElseThrow();
    }

    /** The keys behind any staging label: the current and the previous one, and those that links are known to work with. */
    Set<String> labelled(String secret) {
        return labels(secret).keySet().stream().map(label -> key(secret, label)).collect(Collectors.toSet());
    }

    /** Staging labels with the versions that they are on. */
    Map<String, String> labels(String secret) {
        var labels = new TreeMap<String, String>();
        description(secret)
                .path("VersionIdsToStages")
                .properties()
                .forEach(version -> version.getValue().forEach(label -> labels.put(label.asText(), version.getKey())));
        return labels;
    }

    /** What DescribeSecret says. */
    JsonNode description(String secret) {
        return person.secretsManager("DescribeSecret", named(secret));
    }

    ObjectNode named(String secret) {
        return Json.object().put("SecretId", root() + secret);
    }

    private String root() {
        return "/confluent_cloud_resource/" + topology + "/";
    }
}
