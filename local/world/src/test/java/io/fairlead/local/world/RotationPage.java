package io.fairlead.local.world;

import io.fairlead.local.world.MatrixResult.Sign;
import io.fairlead.local.world.RotationCell.Call;
import io.fairlead.local.world.RotationCell.Delivery;
import io.fairlead.local.world.RotationCell.Events;
import io.fairlead.local.world.RotationCell.Firing;
import io.fairlead.local.world.RotationCell.Schedule;
import io.fairlead.local.world.RotationCell.Sequel;
import io.fairlead.local.world.faults.What;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The part of {@code docs/convergence.md} that is about rotations. */
final class RotationPage {
    private static final List<String> COLUMNS = Matrix.EFFECTS.stream()
            .flatMap(what -> what.equals(RotationCell.CRASH)
                    ? Arrays.stream(Sequel.values()).map(sequel -> what + sequel.words())
                    : Stream.of(what).map(What::toString))
            .toList();

    private RotationPage() {}

    static String of(RotationMatrixResult result) {
        return MatrixPage.ROTATIONS
                + """

            The same for rotations of linked clusters with a secret of each kind: every call of `rotate-keys`, of the rotation
            function and of the runs in the weeks after, every event and every schedule, found by watching. A crash has two more
            sequels: the execution is stopped and a person starts another, or nobody does anything until the next month.

            Weeks after each rotation each secret has two living keys, those behind AWSCURRENT and AWSPREVIOUS, which open
            their cluster; no key belongs to nothing and no two are of one request; no AWSPENDING and no lease is left, and schedules
            and table are as before; each link has the new key, and its label says so. At the end of each world the topology is taken
            down to nothing.

            Here R is: a redrive came right, and in the next rotation another execution did; or it failed with `KeysNotRotated`,
            which asks for another execution.

            Rotations share worlds, one after the other; one that did not happen there, or after which something was wrong, had a world
            of its own.
            To repeat some: `./mvnw verify -Pexhaustive -Dtest=ExhaustiveRotationTest -Dsurefire.failIfNoSpecifiedTests=false
            -Dfairlead.cell='<row> <column>'`.

            %s
            %s""".formatted(MatrixResult.summary(result.signs().values(), result.worlds()), tables(result.signs()));
    }

    private static String tables(Map<RotationCell, Sign> signs) {
        var text = new StringBuilder();
        var tables = new LinkedHashMap<String, SignTable>();
        signs.forEach((cell, sign) -> tables.computeIfAbsent(title(cell), any -> table(cell))
                .put(cell.trouble().where(), cell.column(), sign));
        tables.forEach((title, table) ->
                text.append("\n## ").append(title).append("\n\n").append(table.markdown()));
        return text.toString();
    }

    private static String title(RotationCell cell) {
        return cell.table().title() + ": "
                + switch (cell.trouble()) {
                    case Call call -> "calls";
                    case Events events -> "events";
                    case Schedule schedule -> "schedules";
                };
    }

    private static SignTable table(RotationCell cell) {
        return switch (cell.trouble()) {
            case Call call -> new SignTable("call", COLUMNS);
            case Events events -> new SignTable("event", words(Delivery.values()));
            case Schedule schedule -> new SignTable("schedule", words(Firing.values()));
        };
    }

    private static List<String> words(Enum<?>[] values) {
        return Arrays.stream(values).map(Enum::toString).toList();
    }
}
