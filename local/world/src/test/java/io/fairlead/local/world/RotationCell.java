package io.fairlead.local.world;

import io.fairlead.local.world.faults.Fault;
import io.fairlead.local.world.faults.What;
import java.util.Locale;

/**
 * One rotation of the matrix.
 *
 * @param table in which it stands
 */
record RotationCell(Start table, Trouble trouble, Sequel sequel) {
    static final What CRASH = What.parse("crash-after");

    /** How the rotation begins. */
    enum Start {
        ROTATE_KEYS("Rotations"),
        A_DAY_AFTER_ANOTHER("Rotations a day after another"),
        SECRETS_MANAGER("Rotations that somebody starts in Secrets Manager");

        private final String title;

        Start(String title) {
            this.title = title;
        }

        String title() {
            return title;
        }
    }

    /** What goes wrong in it. */
    sealed interface Trouble {
        /** With what. */
        String where();

        String what();
    }

    /** A call to the outside. */
    record Call(Fault fault) implements Trouble {
        @Override
        public String where() {
            return fault.where().toString();
        }

        @Override
        public String what() {
            return fault.what().toString();
        }
    }

    /** Events of one type on their way to one machine. */
    record Events(String where, Delivery delivery) implements Trouble {
        @Override
        public String what() {
            return delivery.toString();
        }
    }

    /** A schedule. */
    record Schedule(String where, Firing firing) implements Trouble {
        @Override
        public String what() {
            return firing.toString();
        }
    }

    /** What happens after the fault. */
    enum Sequel {
        /** Whoever called calls once more. */
        THE_SAME_AGAIN(""),
        /** The execution is stopped, and a person starts another one. */
        ANOTHER_ROTATION(", stopped, another"),
        /** The execution is stopped, and nobody does anything: there are only schedules. */
        NOTHING(", stopped, nothing");

        private final String words;

        Sequel(String words) {
            this.words = words;
        }

        /** Behind what went wrong. */
        String words() {
            return words;
        }
    }

    /** How events are delivered otherwise than once, at once and in order. */
    enum Delivery {
        LOST,
        TWICE,
        TEN_MINUTES_LATE,
        A_DAY_LATE,
        AGAIN_A_DAY_LATER,
        BACKWARDS;

        @Override
        public String toString() {
            return words(this);
        }
    }

    /** How a schedule fires otherwise than once. */
    enum Firing {
        MISSED,
        DOUBLED;

        @Override
        public String toString() {
            return words(this);
        }
    }

    private static String words(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /** What goes wrong, and how it goes on: the column. */
    String column() {
        return trouble.what() + sequel.words;
    }

    @Override
    public String toString() {
        return table.title() + ": " + trouble.where() + " " + column();
    }
}
