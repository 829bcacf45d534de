package io.fairlead.core.topology;

import static org.assertj.core.api.Assertions.assertThat;

import io.fairlead.core.document.Problem;
import io.fairlead.core.reconcile.Marker;
import io.fairlead.core.resource.Refs;
import org.junit.jupiter.api.Test;

class AccountDescriptionsTest {
    @Test
    void check_whenTheMarkerStillFits_acceptsTheLongestDescription() {
        var marker = Marker.of("an-installation-of20", "non-prod", Refs.serviceAccount("src_api"));
        var room = 128 - marker.behind("x").length() + 1;

        assertThat(described(room).problems()).isEmpty();
        assertThat(described(room + 1).problems())
                .singleElement()
                .extracting(Problem::fix)
                .isEqualTo("shorten it to " + room + " characters");
    }

    private static Document described(int length) {
        return Document.nonProd().with("/accounts/8/description", '"' + "x".repeat(length) + '"');
    }
}
