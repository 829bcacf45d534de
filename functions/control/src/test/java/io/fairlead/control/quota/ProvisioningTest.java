package io.fairlead.control.quota;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.fairlead.confluent.ApiKeys;
import io.fairlead.confluent.Target;
import io.fairlead.control.testing.ControlWorld;
import io.fairlead.core.errors.QuotaExceeded;
import io.fairlead.core.json.Json;
import io.fairlead.core.plan.Finding.Action;
import io.fairlead.core.resource.Refs;
import io.fairlead.core.testing.Topologies;
import java.time.Duration;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ProvisioningTest {
    private static final int ENVIRONMENTS = 2;
    private static final int ACCOUNTS = 3;
    private static final int KEYS_OF_ACCOUNT = 3;

    private final ControlWorld world = new ControlWorld(
            Topologies.minimal(),
            Map.of(
                    "iam.max_environments.per_org",
                    ENVIRONMENTS,
                    "iam.max_service_accounts.per_org",
                    ACCOUNTS,
                    "iam.max_cluster_api_keys.per_service_account",
                    KEYS_OF_ACCOUNT));

    @AfterEach
    void close() {
        world.close();
    }

    private void make(String path, String prefix, int number) {
        IntStream.range(0, number)
                .forEach(i -> world.cloud().post(Target.of(path), Json.object().put("display_name", prefix + i)));
    }

    @Test
    void observe_whenThereIsRoom_findsWhatIsToBeMade() {
        make("/org/v2/environments", "other", ENVIRONMENTS - 1);

        assertThat(world.observe()).extracting(finding -> finding.action()).contains(Action.CREATE);
    }

    @Test
    void observe_whenSeveralQuotasAreShort_namesAllOfThem() {
        make("/org/v2/environments", "other", ENVIRONMENTS);
        make("/iam/v2/service-accounts", "other", ACCOUNTS - 1);
        world.pass(Duration.ofMinutes(1));
        var before = world.confluent.everything();

        assertThatExceptionOfType(QuotaExceeded.class)
                .isThrownBy(world::observe)
                .withMessageContainingAll(
                        "nothing was touched",
                        "environments: the organization has 2 of at most 2 and needs 1 more"
                                + " (iam.max_environments.per_org)",
                        "service-accounts: the organization has 2 of at most 3 and needs 2 more"
                                + " (iam.max_service_accounts.per_org)",
                        "ask Confluent's support");
        assertThat(world.confluent.everything()).isEqualTo(before);
    }

    @Test
    void observe_whenAnAccountHasAsManyKeysAsItMay_namesIt() {
        world.ensureClusters();
        var account = world.topology().accounts().getFirst().name();
        var keys = new ApiKeys(world.cloud());
        IntStream.range(0, KEYS_OF_ACCOUNT)
                .forEach(i -> keys.create(
                        "many", "", world.id(Refs.serviceAccount(account)), world.id(Refs.cluster("orders"))));
        world.pass(Duration.ofMinutes(1)); // lists lag

        assertThatExceptionOfType(QuotaExceeded.class)
                .isThrownBy(world::observe)
                .withMessageContainingAll("service account " + account + " has 3 of at most 3 and needs 1 more");
    }

    /** What is there already takes no room. */
    @Test
    void observe_whenEverythingIsThere_asksForNoQuota() {
        world.ensureAll();
        make("/org/v2/environments", "other", ENVIRONMENTS - 1);

        assertThat(world.observe()).extracting(finding -> finding.action()).doesNotContain(Action.CREATE);
    }
}
