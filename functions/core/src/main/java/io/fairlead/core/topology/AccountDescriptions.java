package io.fairlead.core.topology;

import io.fairlead.core.document.Place;
import io.fairlead.core.document.Problem;
import io.fairlead.core.document.Rule;
import java.util.Optional;
import java.util.stream.Stream;

/** An account's description leaves room for the marker that says whose the account is. */
final class AccountDescriptions implements Rule {
    // Confluent's CLI stops at 128 characters; the OpenAPI document declares no limit.
    private static final int LONGEST = 128;

    /** The name of an installation is no longer; which one it will be is not in the document. */
    private static final String ANY_INSTALLATION = "x".repeat(20);

    @Override
    public Stream<Problem> check(Place document) {
        var topology = document.text("name").orElse("");
        return document.each("accounts/*").flatMap(account -> tooLong(account, topology).stream());
    }

    private static Optional<Problem> tooLong(Place account, String topology) {
        var room = LONGEST - marker(topology, account.text("name").orElse("")).length();
        return account.at("description")
                .filter(description -> description.value().asText().length() > room)
                .map(description -> description.problem(
                        "the description has " + description.value().asText().length()
                                + " characters, and with Fairlead's marker behind it would have more than " + LONGEST,
                        "shorten it to " + Math.max(room, 0) + " characters"));
    }

    /** As long as the marker that is put behind the description. */
    private static String marker(String topology, String account) {
        return " [" + ANY_INSTALLATION + ":" + topology + "/service-account/" + account + "]";
    }
}
