package org.linchpin.fault;

import java.util.Arrays;
import org.linchpin.graph.Ints;

/** Positions that go down at one hour, each with the worlds in which it does. */
final class WorldGains {
    private final Ints positions = new Ints();
    private long[] bits = new long[WorldRows.WORDS];

    int count() {
        return positions.size();
    }

    int position(int index) {
        return positions.get(index);
    }

    /** @param worlds a row, which is copied */
    void add(int position, long[] worlds) {
        int at = positions.size() * WorldRows.WORDS;
        if (at == bits.length) {
            bits = Arrays.copyOf(bits, 2 * at);
        }
        System.arraycopy(worlds, 0, bits, at, WorldRows.WORDS);
        positions.add(position);
    }

    /** Takes a position down in its worlds. */
    void addTo(int index, WorldRows rows) {
        int row = positions.get(index) * WorldRows.WORDS;
        for (int word = 0; word < WorldRows.WORDS; word++) {
            rows.bits[row + word] |= bits[index * WorldRows.WORDS + word];
        }
    }
}
