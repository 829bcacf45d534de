package io.fairlead.infra.config;

import io.fairlead.core.document.Place;
import io.fairlead.core.document.Problem;
import io.fairlead.core.document.Rule;
import io.fairlead.core.document.Say;
import io.fairlead.installation.Installation;
import io.fairlead.installation.LimitedName;
import io.fairlead.installation.Names;
import io.fairlead.installation.References;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What is made for a network bears prefix, network and sometimes region in its name, and AWS limits such names. */
final class NameLengths implements Rule {
    @Override
    public Stream<Problem> check(Place document) {
        return document.text("prefix").filter(Names::isPrefix).stream()
                .flatMap(prefix -> document.each("networks/*/name")
                        .flatMap(network ->
                                tooLong(prefix, network, document).stream().map(name -> problem(network, name))));
    }

    private static Optional<LimitedName> tooLong(String prefix, Place network, Place document) {
        var here = References.of(
                document.text("region").orElse(""), document.text("account").orElse(""));
        return network.text()
                .flatMap(name -> Installation.of(prefix, List.of(name)).tooLong(here));
    }

    private static Problem problem(Place network, LimitedName name) {
        return network.problem(
                "the " + name.what() + " " + Say.quoted(name.name()) + " would have "
                        + name.name().length() + " characters, and AWS allows " + name.most(),
                "shorten this name or the prefix by " + name.excess());
    }
}
