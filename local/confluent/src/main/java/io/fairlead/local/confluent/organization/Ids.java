package io.fairlead.local.confluent.organization;

import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.random.RandomGenerator;

/** Names that Confluent makes up, the same ones in each run of a seed. */
public final class Ids {
    private static final String LOWER = "0123456789abcdefghjkmnpqrstuvwxyz";
    private static final String UPPER = "234567ABCDEFGHIJKLMNOPQRSTUVWXYZ";

    private final RandomGenerator random;
    /** Apart, so that how often somebody asks does not change what is made. */
    private final RandomGenerator requests;

    private final List<String> secrets = new ArrayList<>();

    public Ids(long seed) {
        this.random = new SplittableRandom(seed);
        this.requests = new SplittableRandom(~seed);
    }

    /** For example {@code lkc-4k2m9x}. */
    public String next(String prefix) {
        return prefix + "-" + letters(LOWER, 6);
    }

    public String key() {
        return letters(UPPER, 16);
    }

    public String secret() {
        var bytes = new byte[48];
        random.nextBytes(bytes);
        var secret = Base64.getEncoder().encodeToString(bytes);
        secrets.add(secret);
        return secret;
    }

    /** Every secret so far: canaries that must not turn up where secrets do not belong. */
    public List<String> secrets() {
        return List.copyOf(secrets);
    }

    public String uuid() {
        return new UUID(random.nextLong(), random.nextLong()).toString();
    }

    public String request() {
        return new UUID(requests.nextLong(), requests.nextLong()).toString();
    }

    /** The 22 letters of a Kafka id. */
    public String kafkaId() {
        var bytes = new byte[16];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** The 17 hexadecimal digits of an AWS id. */
    public String aws() {
        return letters("0123456789abcdef", 17);
    }

    private String letters(String alphabet, int length) {
        var text = new StringBuilder(length);
        for (var i = 0; i < length; i++) {
            text.append(alphabet.charAt(random.nextInt(alphabet.length())));
        }
        return text.toString();
    }
}
