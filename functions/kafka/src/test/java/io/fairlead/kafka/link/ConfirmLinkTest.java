package io.fairlead.kafka.link;

import static io.fairlead.kafka.testing.World.SANDBOX;
import static io.fairlead.kafka.testing.World.SHARED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.fairlead.core.errors.Conflict;
import io.fairlead.core.errors.Refused;
import io.fairlead.core.operation.Command.Operation;
import io.fairlead.core.resource.Place;
import io.fairlead.core.resource.Ref;
import io.fairlead.core.resource.Refs;
import io.fairlead.core.secret.SecretVersions;
import io.fairlead.kafka.testing.Examples;
import io.fairlead.kafka.testing.World;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ConfirmLinkTest {
    private static final String NAME = "bidirectional-between-sandbox-and-shared";
    private static final String TOPIC = "dev-stock_trades";
    private static final String SECRET = "sandbox_cluster/linking/java_client";
    /** This object has the mirror, and carries the key for the other cluster. */
    private static final Ref LINK = Refs.clusterLink(NAME, "shared_cluster");

    private static final Ref OTHER = Refs.clusterLink(NAME, "sandbox_cluster");
    private static final String LABEL = "fairlead:link/" + NAME + "/shared_cluster";

    private final World world = World.settled(Examples.nonProd());

    private void up() {
        world.ensure(SANDBOX, Refs.topic("sandbox_cluster", TOPIC));
        world.ensure(SANDBOX, OTHER);
        world.ensure(SHARED, LINK);
        world.ensure(SHARED, Refs.mirrorTopic(NAME, "shared_cluster", TOPIC));
    }

    private String confirm(Place place, Ref link) {
        return world.once(place, Operation.confirm, link);
    }

    private Optional<String> labelled(String secret, String label) {
        return world.versions().holder(world.id(Refs.clientSecret(secret)), label);
    }

    private String current(String secret) {
        return labelled(secret, SecretVersions.CURRENT).orElseThrow();
    }

    private void write() {
        var cluster = world.cluster("sandbox_cluster");
        for (int i = 0; i < 10; i++) {
            cluster.post(
                    cluster.at("/topics/{}/records", TOPIC),
                    Map.of("value", Map.of("type", "STRING", "data", "trade " + i)));
        }
    }

    /** The other side's key is replaced, proven and sent. */
    private void rotate(String secret, Place place, Ref link) {
        world.replaceKey(secret);
        world.wait(Duration.ofMinutes(5));
        assertThat(world.ensure(place, link)).isEqualTo("UPDATED");
    }

    @Test
    void confirm_whenTheLinkIsNew_needsItsHealthOnly() {
        up();

        assertThat(confirm(SHARED, LINK)).isEqualTo("UPDATED");

        assertThat(labelled(SECRET, LABEL)).contains(current(SECRET));
        assertThat(confirm(SHARED, LINK)).isEqualTo("NONE");
    }

    @Test
    void confirm_whenMirrorsGetFurtherWithTheNewKey_movesTheLabel() {
        up();
        write();
        confirm(SHARED, LINK);
        var before = current(SECRET);
        rotate(SECRET, SHARED, LINK);
        write();
        world.wait(Duration.ofMinutes(1));

        assertThat(confirm(SHARED, LINK)).isEqualTo("UPDATED");

        assertThat(labelled(SECRET, LABEL)).contains(current(SECRET)).isNotEqualTo(Optional.of(before));
    }

    @Test
    void confirm_whenNobodyWrites_leavesTheLabelUntilSomebodyHas() {
        up();
        write();
        confirm(SHARED, LINK);
        var before = current(SECRET);
        rotate(SECRET, SHARED, LINK);

        assertThat(confirm(SHARED, LINK)).isEqualTo("UNCONFIRMED");
        assertThat(labelled(SECRET, LABEL)).contains(before);

        write();
        world.wait(Duration.ofDays(7));
        assertThat(world.ensure(SHARED, LINK)).isEqualTo("NONE");
        assertThat(confirm(SHARED, LINK)).isEqualTo("UPDATED");
        assertThat(labelled(SECRET, LABEL)).contains(current(SECRET));
    }

    @Test
    void confirm_whenTheLinkHasNoMirrors_needsItsHealthOnly() {
        up();
        confirm(SANDBOX, OTHER);
        rotate("shared_cluster/linking/java_client", SANDBOX, OTHER);

        assertThat(confirm(SANDBOX, OTHER)).isEqualTo("UPDATED");
    }

    @Test
    void confirm_whenTheOtherClusterRefusesTheKey_saysSoAndLeavesTheLabel() {
        up();
        confirm(SHARED, LINK);
        var before = current(SECRET);
        rotate(SECRET, SHARED, LINK);
        world.deleteKey(SECRET);
        world.wait(Duration.ofMinutes(5));

        assertThatExceptionOfType(Conflict.class)
                .isThrownBy(() -> confirm(SHARED, LINK))
                .withMessageContainingAll(LINK.toString(), "AUTHENTICATION_ERROR", "refuses the key");
        assertThat(labelled(SECRET, LABEL)).contains(before);
    }

    @Test
    void confirm_whenTheSentKeyIsInNoVersion_isUnconfirmed() {
        up();
        world.replaceKey(SECRET);
        world.replaceKey(SECRET);

        assertThat(confirm(SHARED, LINK)).isEqualTo("UNCONFIRMED");
    }

    @Test
    void confirm_whenTheLinkWasNeverMade_isRefused() {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> confirm(SHARED, LINK))
                .withMessageContainingAll(LINK.toString(), "apply");
    }
}
