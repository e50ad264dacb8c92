package org.linchpin.importing.history;

/**
 * How many rows of one file an import changes.
 *
 * @param changed rows of the same key with another value or other data sets
 */
public record RowChanges(int added, int changed, int removed) {
    public RowChanges {
        if (added < 0 || changed < 0 || removed < 0) {
            throw new IllegalArgumentException(
                    "rows are counted from 0, not %d, %d, %d".formatted(added, changed, removed));
        }
    }

    /** Whether all rows stay as they are. */
    public boolean none() {
        return added + changed + removed == 0;
    }

    public RowChanges plus(RowChanges other) {
        return new RowChanges(added + other.added, changed + other.changed, removed + other.removed);
    }
}
