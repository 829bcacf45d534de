package io.fairlead.core.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import io.fairlead.core.resource.Ref;
import org.junit.jupiter.api.Test;

class MarkerTest {
    private static final Marker MARKER = Marker.of("fairlead", "non-prod", new Ref("service-account", "src_api"));

    @Test
    void behind_whenReadBack_isFound() {
        var text = MARKER.behind("Reads schemas");

        assertThat(text).isEqualTo("Reads schemas [fairlead:non-prod/service-account/src_api]");
        assertThat(Marker.in(text)).contains(MARKER);
    }

    @Test
    void behind_whenThereIsNoDescription_isTheMarkerAlone() {
        assertThat(MARKER.behind("")).isEqualTo("[fairlead:non-prod/service-account/src_api]");
        assertThat(Marker.in(MARKER.behind(""))).contains(MARKER);
    }

    @Test
    void in_whenSomebodyElseWroteIt_isEmpty() {
        assertThat(Marker.in("made by terraform [prod]")).isEmpty();
        assertThat(Marker.in("broken [fairlead:half")).isEmpty();
    }

    @Test
    void in_whenAnotherInstallationWroteIt_isAnotherMarker() {
        var others = Marker.of("blue", "non-prod", new Ref("service-account", "src_api"));

        assertThat(Marker.in(others.behind("Reads [all] schemas"))).contains(others);
        assertThat(others.isOf(MARKER)).isFalse();
    }

    @Test
    void forVersion_whenReadBack_tellsObjectAndVersion() {
        var found = Marker.in(MARKER.forVersion("v1").behind("a client")).orElseThrow();

        assertThat(found.isOf(MARKER)).isTrue();
        assertThat(found.version()).contains("v1");
        assertThat(MARKER.isOf(MARKER)).isTrue();
        assertThat(MARKER.version()).isEmpty();
    }

    @Test
    void isOf_whenTheNameOnlyBeginsAlike_isFalse() {
        var longer = Marker.of("fairlead", "non-prod", new Ref("service-account", "src_api2"));

        assertThat(longer.forVersion("v1").isOf(MARKER)).isFalse();
        assertThat(MARKER.forVersion("v1").isOf(longer)).isFalse();
    }
}
