package io.fairlead.local.cli;

import io.fairlead.local.aws.ec2.VpcEndpoint;
import io.fairlead.local.world.World;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;

/** The table of what exists at Confluent and in AWS, as far as topologies made it. */
final class Inventory {
    private record Row(String where, String kind, String id, String name) {}

    private final World world;

    Inventory(World world) {
        this.world = world;
    }

    boolean isEmpty() {
        return rows().isEmpty();
    }

    void print(PrintStream out) {
        var rows = rows();
        if (rows.isEmpty()) {
            out.println("nothing\n");
            return;
        }
        rows.forEach(row -> out.printf("  %-9s %-18s %-26s %s%n", row.where(), row.kind(), row.id(), row.name()));
        out.printf("%d objects%n%n", rows.size());
    }

    private List<Row> rows() {
        return world.clock().exclusively(() -> {
            var rows = new ArrayList<Row>();
            world.confluent().everything().forEach(it -> rows.add(new Row("Confluent", it.kind(), it.id(), it.name())));
            world.aws().ec2().endpoints().endpoints().forEach(it -> rows.add(row(it)));
            world.aws()
                    .route53()
                    .hostedZones()
                    .forEach(it -> rows.add(new Row("AWS", "Hosted zone", it.id(), it.name())));
            world.aws().secrets().names().stream()
                    .filter(name -> name.startsWith("/confluent_cloud_resource/"))
                    .forEach(name -> rows.add(new Row("AWS", "Secret", "", name)));
            return rows;
        });
    }

    private static Row row(VpcEndpoint endpoint) {
        return new Row("AWS", "VPC endpoint", endpoint.id(), endpoint.state().wireName());
    }
}
