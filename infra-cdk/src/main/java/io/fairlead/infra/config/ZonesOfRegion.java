package io.fairlead.infra.config;

import io.fairlead.core.document.Place;
import io.fairlead.core.document.Problem;
import io.fairlead.core.document.Rule;
import io.fairlead.core.document.Say;
import java.util.stream.Stream;

/** Zone ids begin with the short form of their region: {@code use1-az1} is in {@code us-east-1}. */
final class ZonesOfRegion implements Rule {
    @Override
    public Stream<Problem> check(Place document) {
        return document.text("region")
                .map(region -> zonesElsewhere(document, region))
                .orElse(Stream.empty());
    }

    private static Stream<Problem> zonesElsewhere(Place document, String region) {
        var expected = shortForm(region) + "-az";
        return document.each("availabilityZoneIds/*")
                .filter(zone ->
                        zone.text().filter(id -> !id.startsWith(expected)).isPresent())
                .map(zone -> zone.problem(
                        Say.quoted(zone.value().asText()) + " is no zone of " + region,
                        "use ids of that region's zones, for example \"" + expected
                                + "1\"; aws ec2 describe-availability-zones lists them"));
    }

    /** {@code ap-northeast-1} is {@code apne1}, {@code us-gov-west-1} is {@code usgw1}. */
    static String shortForm(String region) {
        var parts = region.split("-", -1);
        var form = new StringBuilder(parts[0]);
        for (var part = 1; part < parts.length - 1; part++) {
            form.append(direction(parts[part]));
        }
        return form.append(parts[parts.length - 1]).toString();
    }

    private static String direction(String word) {
        return switch (word) {
            case "northeast" -> "ne";
            case "northwest" -> "nw";
            case "southeast" -> "se";
            case "southwest" -> "sw";
            default -> word.substring(0, 1);
        };
    }
}
