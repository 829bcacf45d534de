package io.fairlead.core.topology;

import io.fairlead.core.document.Place;
import io.fairlead.core.document.Problem;
import io.fairlead.core.document.Rule;
import io.fairlead.core.document.Say;
import java.util.Optional;
import java.util.stream.Stream;

/** A name that looks like a prefix is one, and the cluster has one name only. */
final class AclPatterns implements Rule {
    // Kafka knows the cluster resource by this name alone, and only as LITERAL.
    private static final String THE_CLUSTER = "kafka-cluster";

    @Override
    public Stream<Problem> check(Place document) {
        return document.each("clusters/*/acls/*")
                .flatMap(acl -> acl.says("resource", "CLUSTER") ? otherCluster(acl) : literalPrefix(acl).stream());
    }

    private static Stream<Problem> otherCluster(Place acl) {
        return Stream.concat(
                acl.each("name")
                        .filter(name ->
                                name.text().filter(t -> !t.equals(THE_CLUSTER)).isPresent())
                        .map(name -> name.problem(
                                "Kafka knows the cluster only as " + Say.quoted(THE_CLUSTER),
                                "set name to " + THE_CLUSTER)),
                acl.each("pattern")
                        .filter(pattern ->
                                pattern.text().filter("PREFIXED"::equals).isPresent())
                        .map(pattern -> pattern.problem(
                                "the cluster's name is no prefix", "set pattern to LITERAL or remove it")));
    }

    private static Optional<Problem> literalPrefix(Place acl) {
        return acl.at("name")
                .filter(name -> acl.says("pattern", "LITERAL"))
                .filter(name -> name.text().filter(AclPatterns::endsLikeAPrefix).isPresent())
                .map(name -> name.problem(
                        Say.quoted(name.value().asText())
                                + " ends like a prefix, but LITERAL matches only a resource of exactly this name",
                        "set pattern to PREFIXED, or give the full name"));
    }

    private static boolean endsLikeAPrefix(String name) {
        return name.endsWith("_") || name.endsWith("-") || name.endsWith(".");
    }
}
