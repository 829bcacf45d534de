package io.fairlead.core.topology;

import io.fairlead.core.document.Place;
import io.fairlead.core.document.Problem;
import io.fairlead.core.document.Rule;
import io.fairlead.core.document.Say;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.stream.Stream;

/** Keys are replaced at a pace that Secrets Manager takes, and a replaced key is gone before its successor is replaced. */
final class RotationPeriods implements Rule {
    private static final Duration SHORTEST = Duration.ofDays(1);

    /** Secrets Manager's own schedule takes 1,000 days at most and is set 7 days later than ours (RotationRulesType). */
    private static final Duration LONGEST = Duration.ofDays(993);

    @Override
    public Stream<Problem> check(Place document) {
        return Stream.concat(every(document).stream(), drain(document).stream());
    }

    private static Optional<Problem> every(Place document) {
        return document.at("rotation/every")
                .filter(place -> duration(place)
                        .filter(every -> every.compareTo(SHORTEST) < 0 || every.compareTo(LONGEST) > 0)
                        .isPresent())
                .map(place -> place.problem(
                        Say.quoted(place.value().asText()) + " is not between one day and 993 days",
                        "give a period from P1D to P993D, for example P30D"));
    }

    private static Optional<Problem> drain(Place document) {
        var every = document.at("rotation/every").flatMap(RotationPeriods::duration);
        return document.at("rotation/drain")
                .filter(place -> duration(place)
                        .flatMap(drain -> every.filter(period -> drain.compareTo(period) >= 0))
                        .isPresent())
                .map(place -> place.problem(
                        "keys would drain for " + place.value().asText() + ", at least as long as the period "
                                + document.text("rotation/every").orElse("") + " between two rotations",
                        "make drain shorter than every, for example P7D and P30D"));
    }

    private static Optional<Duration> duration(Place place) {
        try {
            return place.text().map(Duration::parse);
        } catch (DateTimeParseException e) {
            return Optional.empty(); // the schema has said so
        }
    }
}
