package io.fairlead.confluent;

import static io.fairlead.core.secret.SecretVersions.CURRENT;
import static io.fairlead.core.secret.SecretVersions.PREVIOUS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.fairlead.core.errors.BadCredential;
import io.fairlead.core.errors.Transient;
import io.fairlead.core.secret.CloudKeyVersion;
import io.fairlead.core.secret.Credential;
import io.fairlead.core.secret.Secret;
import io.fairlead.core.testing.InMemoryVault;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class CloudKeyTest {
    private static final String SECRET = "fairlead/confluent";
    private static final Target ENVIRONMENTS = Target.of("/org/v2/environments");
    private static final String CANARY = "canary-of-the-key";

    private final ScriptedServer server = new ScriptedServer();
    private final InMemoryVault vault = new InMemoryVault();
    private final Set<String> refused = new HashSet<>();
    private Instant now = Instant.parse("2026-01-01T00:00:00Z");
    private int trials;
    private boolean unwell;
    private final CloudKey key = new CloudKey(SECRET, vault, this::attempt, () -> now);
    private final ConfluentClient client = server.controlPlane(key);

    @AfterEach
    void close() {
        server.close();
    }

    private void attempt(Credential candidate) {
        trials++;
        if (unwell) {
            throw new Transient("Confluent is not well", "");
        }
        if (refused.contains(candidate.key())) {
            throw new BadCredential("answered 401: invalid API key", "");
        }
    }

    private void write(String stage, String version, String key) {
        vault.cloudKey(
                stage,
                new CloudKeyVersion(version, now, Optional.of(new Credential(key, Secret.of(CANARY + "-" + key)))));
    }

    private void writeNonsense(String version) {
        vault.cloudKey(CURRENT, new CloudKeyVersion(version, now, Optional.empty()));
    }

    private String used() {
        return key.credential().orElseThrow().key();
    }

    @Test
    void call_whenTheKeyWorks_costsNoTrial() {
        write(CURRENT, "v1", "OLD");
        server.answers(200, "{}").answers(200, "{}");

        client.get(ENVIRONMENTS);
        client.get(ENVIRONMENTS);

        assertThat(trials).isZero();
    }

    @Test
    void key_whenANewVersionIsWritten_isTriedAndThenUsed() {
        write(CURRENT, "v1", "OLD");
        assertThat(used()).isEqualTo("OLD");
        write(PREVIOUS, "v1", "OLD");
        write(CURRENT, "v2", "NEW");
        assertThat(used()).isEqualTo("OLD");

        now = now.plus(Duration.ofMinutes(11));

        assertThat(used()).isEqualTo("NEW");
        assertThat(trials).isOne();
    }

    @Test
    void key_whenTheNewVersionIsRefused_isTheOlderOneAsLongAsItWorks() {
        write(CURRENT, "v1", "OLD");
        used();
        write(PREVIOUS, "v1", "OLD");
        write(CURRENT, "v2", "TYPO");
        refused.add("TYPO");

        now = now.plus(Duration.ofMinutes(11));

        assertThat(used()).isEqualTo("OLD");
        assertThatExceptionOfType(BadCredential.class)
                .isThrownBy(key::newest)
                .withMessageContainingAll(SECRET, "version v2", "TYPO", "401", "To go on", "write it as JSON")
                .satisfies(no -> assertThat(no.getMessage()).doesNotContain(CANARY));
    }

    @Test
    void key_whenTheNewVersionIsMalformed_isTheOlderOne() {
        write(CURRENT, "v1", "OLD");
        used();
        write(PREVIOUS, "v1", "OLD");
        writeNonsense("v2");

        now = now.plus(Duration.ofMinutes(11));

        assertThat(used()).isEqualTo("OLD");
        assertThatExceptionOfType(BadCredential.class)
                .isThrownBy(key::newest)
                .withMessageContainingAll(SECRET, "version v2", "holds no Cloud API key");
    }

    @Test
    void key_whenConfluentDoesNotAnswerTheTrial_isTheOlderOne() {
        write(CURRENT, "v1", "OLD");
        used();
        write(CURRENT, "v2", "NEW");
        unwell = true;
        now = now.plus(Duration.ofMinutes(11));
        assertThat(used()).isEqualTo("OLD");

        unwell = false;
        now = now.plus(Duration.ofMinutes(11));

        assertThat(used()).isEqualTo("NEW");
    }

    @Test
    void call_whenAFunctionBeginsWithAMalformedVersion_usesTheOneBefore() {
        writeNonsense("v2");
        write(PREVIOUS, "v1", "OLD");

        assertThat(used()).isEqualTo("OLD");
    }

    @Test
    void call_whenAFunctionBeginsWithARefusedVersion_isRepeatedWithTheOneBefore() {
        write(CURRENT, "v2", "TYPO");
        write(PREVIOUS, "v1", "OLD");
        server.answers(401, "").answers(201, "{\"id\":\"env-1\"}");

        assertThat(client.post(ENVIRONMENTS, "{}").path("id").asText()).isEqualTo("env-1");
        assertThat(server.requests).hasSize(2);
        assertThat(used()).isEqualTo("OLD");
    }

    @Test
    void call_whenTheOldKeyIsDeleted_isRepeatedWithTheNewOne() {
        write(CURRENT, "v1", "OLD");
        used();
        write(PREVIOUS, "v1", "OLD");
        write(CURRENT, "v2", "NEW");
        server.answers(401, "").answers(200, "{}");

        client.get(ENVIRONMENTS);

        assertThat(used()).isEqualTo("NEW");
    }

    @Test
    void call_whenNoVersionWorks_saysWhatConfluentSaidOfEach() {
        write(CURRENT, "v2", "TYPO");
        write(PREVIOUS, "v1", "OLD");
        refused.add("OLD");
        server.answers(401, "{\"errors\":[{\"detail\":\"invalid API key\"}]}");

        assertThatExceptionOfType(BadCredential.class)
                .isThrownBy(() -> client.get(ENVIRONMENTS))
                .withMessageContainingAll(SECRET, "version v2", "TYPO", "version v1", "OLD", "invalid API key")
                .satisfies(no ->
                        assertThat(no.getMessage()).containsOnlyOnce("To go on").doesNotContain(CANARY));
    }

    @Test
    void key_whenTheSecretIsEmpty_saysSo() {
        assertThatExceptionOfType(BadCredential.class)
                .isThrownBy(this::used)
                .withMessageContainingAll(SECRET, "holds no value");
    }
}
