package io.fairlead.local.aws.dns;

import io.fairlead.local.aws.route53.DomainNames;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The public names of the local world: aliases that Confluent keeps. To be used inside the world's lock. */
public final class PublicDns {
    private final Map<String, String> aliases = new LinkedHashMap<>();

    /** Publishes a CNAME; it can be resolved at once. */
    public void cname(String name, String target) {
        aliases.put(DomainNames.normalise(name), DomainNames.normalise(target));
    }

    /** Takes the name back. */
    public void remove(String name) {
        aliases.remove(DomainNames.normalise(name));
    }

    /** The target of the alias, or null when the name does not exist. */
    @Nullable
    String targetOf(String normalisedName) {
        return aliases.get(normalisedName);
    }
}
