package io.fairlead.kafka.path;

import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.Stream;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.SSLPeerUnverifiedException;

/** Tells from the exception of a call that got no answer at which layer it ended. */
public final class Layers {
    private record Row(Predicate<Exception> matches, Layer layer, String what, String fix) {}

    /** The first that matches: a refused connection differs from one that is never made in words only. */
    private static final List<Row> ROWS = List.of(
            new Row(
                    UnknownHostException.class::isInstance,
                    Layer.NAME,
                    "the name does not resolve",
                    "see that the access point's private zone is associated with this VPC"),
            new Row(
                    failure -> said(failure, "refused"),
                    Layer.TCP,
                    "the connection is refused",
                    "see that the name's address is the VPC endpoint's and that the endpoint is available"),
            new Row(
                    NoRouteToHostException.class::isInstance,
                    Layer.TCP,
                    "there is no route to the address",
                    "see that this VPC routes to the VPC endpoint's subnets, in both directions"),
            new Row(
                    ConnectException.class::isInstance,
                    Layer.TCP,
                    "no connection in time",
                    "let the VPC endpoint's security group take TCP 443 and 9092 from this function, and see that routes lead"
                            + " there and back"),
            new Row(
                    failure -> isInHandshake(failure) && said(failure, "terminated", "closed", "reset"),
                    Layer.TLS,
                    "the other side ends the TLS handshake",
                    "see that the access point is READY and the cluster still there: Confluent knows a cluster by the name in"
                            + " the handshake"),
            new Row(
                    failure -> isInHandshake(failure) && failure instanceof InterruptedIOException,
                    Layer.TLS,
                    "the TLS handshake does not end in time",
                    "look for a path that loses large packets or answers: routes must lead there and back"),
            new Row(
                    Layers::isInHandshake,
                    Layer.TLS,
                    "the TLS handshake fails",
                    "see that the name leads to Confluent's endpoint service and that its certificate is trusted"
                            + " (FAIRLEAD_TRUST adds a CA)"));

    private static final Row HTTP = new Row(failure -> true, Layer.HTTP, "connected, but got no answer", "");

    private Layers() {}

    /** Everything that can be said of a path that ends, in the order of the layers. */
    public static List<Diagnosis> known() {
        return Stream.concat(NameAdvice.known(), ROWS.stream().map(row -> new Diagnosis(row.layer, row.what, row.fix)))
                .toList();
    }

    /** Where the call to that address ended. */
    public static Diagnosis diagnose(URI address, Exception failure) {
        if (failure instanceof NameFailure name) {
            return NameAdvice.on(name.answer());
        }
        var row = ROWS.stream().filter(r -> r.matches.test(failure)).findFirst().orElse(HTTP);
        return new Diagnosis(
                row.layer,
                row.what + ": " + address.getAuthority() + " ("
                        + failure.getClass().getSimpleName() + ": " + failure.getMessage() + ")",
                row.fix);
    }

    /**
     * A connection may break in the same words during the handshake, which is a fault of the path, and long after it, which
     * passes. Only where it was thrown tells.
     */
    private static boolean isInHandshake(Exception failure) {
        return failure instanceof SSLHandshakeException
                || failure instanceof SSLPeerUnverifiedException
                || Arrays.stream(failure.getStackTrace())
                        .anyMatch(frame -> frame.getMethodName().equals("startHandshake"));
    }

    private static boolean said(Exception failure, String... words) {
        var message = String.valueOf(failure.getMessage()).toLowerCase(Locale.ROOT);
        return List.of(words).stream().anyMatch(message::contains);
    }
}
