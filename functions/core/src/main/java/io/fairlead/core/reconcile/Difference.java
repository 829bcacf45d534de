package io.fairlead.core.reconcile;

/**
 * One field that is not as the document wants it.
 *
 * @param replace whether the service cannot change it in place
 */
public record Difference(String field, String wanted, String found, boolean replace) {
    @Override
    public String toString() {
        return field + ": " + (found.isEmpty() ? "(none)" : found) + " -> " + (wanted.isEmpty() ? "(none)" : wanted);
    }
}
