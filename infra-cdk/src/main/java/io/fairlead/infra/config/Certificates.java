package io.fairlead.infra.config;

import io.fairlead.core.document.Place;
import io.fairlead.core.document.Problem;
import io.fairlead.core.document.Rule;
import java.util.List;
import java.util.stream.Stream;

/** A Client VPN endpoint takes certificates of its own account and region only. */
final class Certificates implements Rule {
    private static final List<String> PATHS =
            List.of("foundation/clientVpn/serverCertificate", "foundation/clientVpn/clientCertificate");
    /** Where they stand among the parts of {@code arn:aws:acm:region:account:certificate/id}. */
    private static final int REGION = 3;

    private static final int ACCOUNT = 4;
    private static final int PARTS = 6;

    @Override
    public Stream<Problem> check(Place document) {
        return PATHS.stream()
                .flatMap(document::each)
                .filter(arn -> arn.value().asText().split(":", -1).length == PARTS)
                .flatMap(arn -> Stream.concat(
                        elsewhere(arn, REGION, "region", document), elsewhere(arn, ACCOUNT, "account", document)));
    }

    private static Stream<Problem> elsewhere(Place arn, int part, String what, Place document) {
        var actual = arn.value().asText().split(":", -1)[part];
        return document.text(what).filter(expected -> !expected.equals(actual)).stream()
                .map(
                        expected -> arn.problem(
                                "the certificate is of " + what + " " + actual + ", and the installation of "
                                        + expected,
                                "import the certificate into AWS Certificate Manager of the installation's account and region"));
    }
}
