package io.fairlead.confluent;

import static io.fairlead.core.errors.Category.TRANSIENT;
import static io.fairlead.core.errors.Category.UNREACHABLE;

import io.fairlead.core.errors.Category;
import io.fairlead.core.errors.Failure;
import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import javax.net.ssl.SSLException;
import org.apache.hc.client5.http.ConnectTimeoutException;

/** What it means that no answer came: the layer that failed, lowest first. */
final class Disconnection {
    private Disconnection() {}

    static Failure of(String call, boolean privatePath, IOException e) {
        var pathBroken = privatePath ? UNREACHABLE : TRANSIENT;
        return switch (e) {
            case UnknownHostException name ->
                failure(pathBroken, call, "no such host: " + name.getMessage(), names(privatePath));
            case ConnectTimeoutException slow -> failure(pathBroken, call, "TCP: time-out", ports(privatePath));
            case ConnectException refused ->
                failure(pathBroken, call, "TCP: " + refused.getMessage(), ports(privatePath));
            case NoRouteToHostException route ->
                failure(pathBroken, call, "TCP: " + route.getMessage(), ports(privatePath));
            case SSLException tls ->
                failure(
                        pathBroken,
                        call,
                        "TLS: " + tls.getMessage(),
                        privatePath ? "look whether the name leads to this network's own VPC endpoint" : "");
            case SocketTimeoutException silence -> failure(TRANSIENT, call, "no answer in time", "");
            default -> failure(TRANSIENT, call, "the connection broke: " + e.getMessage(), "");
        };
    }

    private static Failure failure(Category category, String call, String what, String fix) {
        return category.failure(call + " failed: " + what, fix);
    }

    private static String names(boolean privatePath) {
        return privatePath
                ? "look whether the hosted zone of the access point has its record and is associated with this network"
                : "";
    }

    private static String ports(boolean privatePath) {
        return privatePath
                ? "look whether the VPC endpoint is available and its security group lets this function in on 443 and 9092"
                : "";
    }
}
