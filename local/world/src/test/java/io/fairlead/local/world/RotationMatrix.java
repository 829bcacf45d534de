package io.fairlead.local.world;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fairlead.local.world.RotationCell.Call;
import io.fairlead.local.world.RotationCell.Sequel;
import io.fairlead.local.world.RotationCell.Start;
import io.fairlead.local.world.RotationCell.Trouble;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;

/**
 * Every call that a rotation and the weeks after it make, every event and every schedule in them, times what can go wrong with
 * it, times what happens afterwards. All of them are found by watching rotations, so that a new one is covered by itself.
 */
record RotationMatrix(ObjectNode document, long seed) {

    /** Links, and a secret of every kind. */
    static ObjectNode everyKind() {
        var document = Examples.linked();
        document.withArray("/accounts").add(OneOfEach.schemaReader());
        return document;
    }

    List<RotationCell> cells() {
        try (var rounds = RotationRounds.seldom(document, seed)) {
            return cells(rounds);
        }
    }

    /** In what somebody starts in Secrets Manager, only what does not happen in rotations anyway. */
    static List<RotationCell> cells(RotationRounds rounds) {
        var cells = new ArrayList<RotationCell>();
        var known = new HashSet<String>();
        for (var start : Start.values()) {
            var troubles = rounds.troubles(start);
            troubles.stream()
                    .filter(trouble -> !(trouble instanceof Call) || !known.contains(trouble.where()))
                    .flatMap(trouble -> sequels(start, trouble).map(sequel -> new RotationCell(start, trouble, sequel)))
                    .forEach(cells::add);
            troubles.forEach(trouble -> known.add(trouble.where()));
        }
        return cells;
    }

    /** After a crash the execution may be lost, too. */
    private static Stream<Sequel> sequels(Start start, Trouble trouble) {
        var isCrash = trouble instanceof Call call && call.fault().what().equals(RotationCell.CRASH);
        return isCrash && start == Start.ROTATE_KEYS ? Stream.of(Sequel.values()) : Stream.of(Sequel.THE_SAME_AGAIN);
    }
}
