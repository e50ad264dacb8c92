package org.linchpin.importing;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.SplittableRandom;

/** Small damage to a file, for fuzzers. */
public final class Mutations {
    private Mutations() {}

    /**
     * Removes, repeats or replaces a stretch, or puts a piece somewhere.
     *
     * @param back bytes that are repeated
     * @param pieces of the file's format
     */
    public static byte[] of(SplittableRandom random, byte[] bytes, int back, String... pieces) {
        int start = random.nextInt(bytes.length + 1);
        int end = Math.min(bytes.length, start + random.nextInt(20));
        int again = Math.max(0, start - back);
        var mutated = new ByteArrayOutputStream();
        mutated.write(bytes, 0, start);
        switch (random.nextInt(4)) {
            case 0 -> mutated.write(bytes, end, bytes.length - end);
            case 1 -> mutated.write(bytes, again, bytes.length - again);
            case 2 -> {
                mutated.write(random.nextInt(256));
                mutated.write(bytes, end, bytes.length - end);
            }
            default -> {
                mutated.writeBytes(pieces[random.nextInt(pieces.length)].getBytes(StandardCharsets.UTF_8));
                mutated.write(bytes, start, bytes.length - start);
            }
        }
        return mutated.toByteArray();
    }
}
