package io.fairlead.infra.drawing;

import io.fairlead.infra.config.Config;
import io.fairlead.infra.config.Config.Reaching;
import io.fairlead.infra.config.Config.Workload;
import java.util.List;

/** Networks, names and flows of a configuration. Names and blocks come from it; only the places are chosen here. */
final class NetworksDrawing {
    private static final int WIDTH = 1080;
    private static final int HEIGHT = 650;
    private static final int TOP = 64;
    private static final int ROW = 150;
    private static final int WORKLOAD_ROW = 225;

    private final Config config;
    private final Config.Foundation foundation;
    private final Svg svg = new Svg(
            WIDTH,
            HEIGHT,
            "Networks, names and flows",
            "VPN clients and the operations network reach the workload networks through a transit gateway. In each workload network"
                    + " a VPC endpoint leads to Confluent Cloud, and functions call the APIs of AWS through endpoints. Private zones"
                    + " are associated with all networks.");

    private NetworksDrawing(Config config) {
        this.config = config;
        this.foundation = config.common().orElseThrow();
    }

    static String of(Config config) {
        var drawing = new NetworksDrawing(config);
        drawing.draw();
        return drawing.svg.toString();
    }

    private void draw() {
        svg.frame("account", 126, 20, 744, 496, "AWS account, " + config.region());
        var row = TOP;
        for (var observer : foundation.observers()) {
            observer(observer, row);
            row += ROW;
        }
        hub();
        row = TOP;
        for (var workload : config.networks()) {
            workload(workload, row);
            row += WORKLOAD_ROW;
        }
        names();
    }

    private void observer(Reaching observer, int y) {
        svg.frame("vpc", 142, y, 184, 128, observer.name() + "  " + observer.cidr());
        switch (observer) {
            case Config.ClientVpn vpn -> vpn(vpn, y);
            case Config.Dns dns -> {
                svg.box("store", 165, y + 32, 140, 34, "inbound resolver", List.of());
                svg.box("store", 165, y + 76, 140, 42, "outbound", List.of("to " + domains(dns)));
            }
            case Config.Observer people ->
                svg.box("plain", 165, y + 40, 140, 60, "people, tools", List.of("of operations"));
        }
        svg.line(observer instanceof Config.Dns ? "line" : "private", "326,%d 358,%d".formatted(y + 64, y + 64));
    }

    private void vpn(Config.ClientVpn vpn, int y) {
        svg.box(
                "path",
                165,
                y + 36,
                140,
                72,
                "Client VPN",
                List.of("mutual TLS, split tunnel", "pool " + vpn.clientCidr()));
        svg.box("plain", 14, y + 44, 84, 56, "laptop", List.of("VPN client"));
        svg.line("private", "98,%d 163,%d".formatted(y + 72, y + 72));
    }

    private static String domains(Config.Dns dns) {
        return dns.forward().isEmpty() ? "nowhere" : dns.forward().getFirst().domain();
    }

    private void hub() {
        svg.box(
                "store",
                360,
                TOP,
                136,
                428,
                "transit gateway",
                List.of(
                        "ASN " + foundation.transitGateway().asn(),
                        "",
                        "workload networks ask",
                        "one route table, the",
                        "others another: no way",
                        "between workloads",
                        "",
                        "routes in both",
                        "directions"));
    }

    private void workload(Workload workload, int y) {
        svg.frame("vpc", 534, y, 320, 204, workload.name() + "  " + workload.cidr());
        svg.box("path", 680, y + 34, 160, 52, "VPC endpoint", List.of("lets in 443, 9092"));
        svg.box("function", 546, y + 100, 130, 40, "kafka function", List.of());
        svg.box("function", 546, y + 150, 130, 40, "network function", List.of());
        svg.box("store", 720, y + 112, 120, 72, "API endpoints", List.of("443, from the", "functions only"));
        svg.box("cloud", 906, y + 30, 160, 60, "Confluent Cloud", List.of("access point, clusters"));
        svg.box("plain", 906, y + 116, 160, 64, "AWS", List.of("DynamoDB, SSM, EC2,", "Route 53, Secrets Manager"));
        svg.line("private", "496,%d 678,%d".formatted(y + 50, y + 50));
        svg.line("private", "610,%d 610,%d 678,%d".formatted(y + 100, y + 70, y + 70));
        svg.line("private", "840,%d 904,%d".formatted(y + 60, y + 60));
        svg.line("line", "676,%d 718,%d".formatted(y + 124, y + 132));
        svg.line("line", "676,%d 718,%d".formatted(y + 170, y + 160));
        svg.line("line", "840,%d 904,%d".formatted(y + 148, y + 148));
    }

    private void names() {
        svg.frame("store", 142, 540, 924, 96, "Names (Route 53)");
        svg.words(
                "note",
                154,
                578,
                "1  a client asks for lkc-x-&lt;ap&gt;." + config.region()
                        + ".aws.accesspoint.glb.confluent.cloud: public; a SYSTEM rule keeps FORWARD rules away from it");
        svg.words(
                "note",
                154,
                598,
                "2  that is a CNAME to lkc-x.&lt;ap&gt;." + config.region()
                        + ".aws.accesspoint.confluent.cloud, which only the access point's private zone knows");
        svg.words(
                "note",
                154,
                618,
                "3  its wildcard is a CNAME to the VPC endpoint of the workload network; the zone is associated"
                        + " with all networks above");
        for (var x : List.of(235, 694)) {
            svg.line("names", "%d,540 %d,516".formatted(x, x));
        }
        svg.line("private", "14,594 50,594");
        svg.words("note", 56, 598, "to clusters");
        svg.line("line", "14,618 50,618");
        svg.words("note", 56, 622, "other calls");
    }
}
